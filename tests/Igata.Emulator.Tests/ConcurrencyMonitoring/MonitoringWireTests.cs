using System.Text.Json.Nodes;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringFixture;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

/// <summary>Tests the bytes on the wire, as the documentation shows them.</summary>
public sealed class MonitoringWireTests
{
    [Theory]
    [InlineData("demo-app", "[]")]
    [InlineData("demo-app-2", """["channel"]""")]
    public async Task RequiredAttributesAreAList(string application, string body)
    {
        await using MonitoringFixture fixture = await OpenAsync();

        Response response = await fixture.SendAsync("GET", Base + "/metadata", null, application);

        Assert.Equal((200, body), (response.Status, response.Text));
        Assert.StartsWith("application/json", response.GetHeader("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartReturnsIdAndTimesInHeaders()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        fixture.Time.Advance(TimeSpan.FromSeconds(0.75));

        Response response = await fixture.SendAsync("POST", Viewer);

        Assert.Equal((202, ""), (response.Status, response.Text));
        Assert.Equal("Wed, 01 Nov 2017 10:00:00 GMT", response.GetHeader("Date"));
        Assert.Equal("Wed, 01 Nov 2017 10:01:00 GMT", response.GetHeader("Expires"));
        Assert.Equal("no-store", response.GetHeader("Cache-Control"));
        Assert.Equal("0", response.GetHeader("Content-Length"));
        Assert.Matches("^0000015f-7705-f7ee-[0-9a-f]{4}-[0-9a-f]{12}$", response.GetHeader("Location"));
    }

    [Fact]
    public async Task HeartbeatReturnsTimesWithoutLocation()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string id = (await fixture.SendAsync("POST", Viewer)).GetHeader("Location")!;
        fixture.Time.Advance(TimeSpan.FromSeconds(30));

        Response response = await fixture.SendAsync("POST", $"{Viewer}/{id}");

        Assert.Equal((202, "", null), (response.Status, response.Text, response.GetHeader("Location")));
        Assert.Equal("Wed, 01 Nov 2017 10:00:30 GMT", response.GetHeader("Date"));
        Assert.Equal("Wed, 01 Nov 2017 10:01:30 GMT", response.GetHeader("Expires"));
    }

    [Theory]
    [InlineData("?channel=news&show=Caf%C3%A9+X", null)]
    [InlineData("", "channel=news&show=Caf%C3%A9+X")]
    [InlineData("?channel=news", "show=Caf%C3%A9%20X")]
    public async Task AttributesAreReadFromQueryOrForm(string query, string? form)
    {
        await using MonitoringFixture fixture = await OpenAsync();

        Assert.Equal(202, (await fixture.SendAsync("POST", Viewer + query, form, "demo-app-2")).Status);

        Assert.Equal(
            new Dictionary<string, string> { ["channel"] = "news", ["show"] = "Café X" },
            fixture.Monitoring.Sessions[0].Metadata.ToDictionary());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?channel=")]
    [InlineData("?Channel=news")]
    public async Task MissingAttributeReturnsAnObligation(string query)
    {
        await using MonitoringFixture fixture = await OpenAsync();

        Response response = await fixture.SendAsync("POST", Viewer + query, null, "demo-app-2");

        Assert.Equal(400, response.Status);
        Assert.Equal(
            """{"associatedAdvice":[],"obligations":[{"namespace":"adobe.primetime.cm","action":"refresh","arguments":["metadata"]}]}""",
            response.Text);
    }

    [Fact]
    public async Task ConflictNamesTheRuleAndTheConflictingSessions()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string[] ids = [await StartAndGetIdAsync(fixture), await StartAndGetIdAsync(fixture), await StartAndGetIdAsync(fixture)];

        Response response = await fixture.SendAsync("POST", Viewer);

        Assert.Equal(409, response.Status);
        JsonNode advice = Assert.Single(response.Body!["associatedAdvice"]!.AsArray())!;
        Assert.Equal("rule-violation", advice["type"]!.GetValue<string>());
        Assert.Equal("Number of active streams exceeded", advice["message"]!.GetValue<string>());
        Assert.Equal(4, advice["threshold"]!.GetValue<int>());
        Assert.Equal(ids, advice["conflicts"]!.AsObject().Select(static conflict => conflict.Key));
        JsonNode session = Assert.Single(advice["conflicts"]![ids[0]]!.AsArray())!;
        Assert.Matches("^[0-9a-f]{8}$", session["terminationCode"]!.GetValue<string>());
        Assert.Equal("2017-11-01T10:00:00Z", session["startedAt"]!.GetValue<string>());
        Assert.Equal(["terminationCode", "channel", "startedAt", "deviceName", "applicationName"], session.AsObject().Select(static member => member.Key));
        Assert.Null(response.GetHeader("Location"));
    }

    [Fact]
    public async Task TerminatedSessionNamesItsTerminator()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string victim = await StartAndGetIdAsync(fixture);
        string code = fixture.Monitoring.Sessions[0].TerminationCode;

        Assert.Equal(202, (await fixture.SendAsync("POST", Viewer, null, terminate: $"00000000, {code}")).Status);
        Response response = await fixture.SendAsync("POST", $"{Viewer}/{victim}");

        Assert.Equal(410, response.Status);
        Assert.Equal(
            """{"associatedAdvice":[{"type":"remote-termination","message":"This session was terminated by a remote user","terminator":{"channel":"Unknown","startedAt":"2017-11-01T10:00:00Z","deviceName":"Unknown","applicationName":"Demo application"}}],"obligations":[]}""",
            response.Text);
        Assert.Equal(410, (await fixture.SendAsync("DELETE", $"{Viewer}/{victim}")).Status);
    }

    [Fact]
    public async Task ExpiredOrStoppedSessionIsGoneWithoutABody()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        string stopped = await StartAndGetIdAsync(fixture);
        string expired = await StartAndGetIdAsync(fixture);

        Response stop = await fixture.SendAsync("DELETE", $"{Viewer}/{stopped}");
        fixture.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal((202, ""), (stop.Status, stop.Text));
        foreach (string endedId in new[] { stopped, expired })
        {
            Response beat = await fixture.SendAsync("POST", $"{Viewer}/{endedId}");
            Response secondResponse = await fixture.SendAsync("DELETE", $"{Viewer}/{endedId}");
            Assert.Equal((410, "", 410, ""), (beat.Status, beat.Text, secondResponse.Status, secondResponse.Text));
        }
    }

    [Fact]
    public async Task RunningStreamsIncludeTheFirstExpiry()
    {
        await using MonitoringFixture fixture = await OpenAsync();
        Response none = await fixture.SendAsync("GET", Base + "/runningStreams/adobe/12345");
        Assert.Equal((200, """{"runningStreams":[]}""", null), (none.Status, none.Text, none.GetHeader("Expires")));

        string id = await StartAndGetIdAsync(fixture, "?package=premium");
        fixture.Time.Advance(TimeSpan.FromSeconds(20));
        await StartAndGetIdAsync(fixture);
        Response both = await fixture.SendAsync("GET", Base + "/runningStreams/adobe/12345");

        Assert.Equal("Wed, 01 Nov 2017 10:01:00 GMT", both.GetHeader("Expires"));
        JsonNode first = both.Body!["runningStreams"]![0]!;
        Assert.Equal(
            $$$"""{"sessionId":"{{{id}}}","startTime":1509530400000,"applicationId":"demo-app","applicationName":"Demo application","terminationCode":"{{{first["terminationCode"]}}}","metadata":{"package":"premium"}}""",
            first.ToJsonString());
    }

    [Theory]
    [InlineData("GET", "/metadata")]
    [InlineData("POST", "/sessions/adobe/12345")]
    [InlineData("POST", "/sessions/adobe/12345/x")]
    [InlineData("DELETE", "/sessions/adobe/12345/x")]
    [InlineData("GET", "/runningStreams/adobe/12345")]
    public async Task CallerMustBeAnApplication(string method, string path)
    {
        await using MonitoringFixture fixture = await OpenAsync();

        Assert.Equal(401, (await fixture.SendAsync(method, Base + path, null, null)).Status);
        Assert.Equal(401, (await fixture.SendAsync(method, Base + path, null, "")).Status);
        Assert.Equal(403, (await fixture.SendAsync(method, Base + path, null, "nobody")).Status);
        Assert.Equal(403, (await fixture.SendAsync(method, Base + path, null, "Demo-App")).Status);
        Assert.Empty(fixture.Monitoring.Sessions);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task UnknownSessionIsA404(string method)
    {
        await using MonitoringFixture fixture = await OpenAsync();

        Assert.Equal(404, (await fixture.SendAsync(method, Viewer + "/76378b50-4eb0-43b4-b144-51cb62d85563")).Status);
    }

    [Fact]
    public async Task ControlApiDefinesApplicationsAndListsSessions()
    {
        await using MonitoringFixture fixture = await OpenAsync();

        Response defined = await fixture.SendAsync(
            "POST", "/emulator/concurrency-monitoring/applications", """{"id":"mine","name":"Mine","policy":"one","limit":1,"scope":"room"}""");
        Assert.Equal(204, defined.Status);
        Assert.Equal("""["room"]""", (await fixture.SendAsync("GET", Base + "/metadata", null, "mine")).Text);
        await fixture.SendAsync("POST", Viewer + "?room=a", null, "mine");
        Assert.Equal(409, (await fixture.SendAsync("POST", Viewer + "?room=a", null, "mine")).Status);
        fixture.Time.Advance(TimeSpan.FromSeconds(60));

        JsonNode session = Assert.Single((await fixture.SendAsync("GET", "/emulator/concurrency-monitoring/sessions")).Body!.AsArray())!;
        Assert.Equal(("mine", "12345", "expired"), (GetText(session, "application_id"), GetText(session, "subject"), GetText(session, "state")));
        Assert.Equal("""{"room":"a"}""", session["metadata"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":"a:b"}""")]
    [InlineData("""{"id":"mine","policy":"one"}""")]
    [InlineData("""{"id":"mine","policy":"one","limit":0}""")]
    [InlineData("""{"id":"mine","limit":1}""")]
    public async Task InvalidControlRequestIsReported(string body)
    {
        await using MonitoringFixture fixture = await OpenAsync();

        Assert.Equal(400, (await fixture.SendAsync("POST", "/emulator/concurrency-monitoring/applications", body)).Status);
    }

    private static async Task<string> StartAndGetIdAsync(MonitoringFixture fixture, string query = "") => (await fixture.SendAsync("POST", Viewer + query)).GetHeader("Location")!;

    private static string GetText(JsonNode node, string name) => node[name]!.GetValue<string>();
}
