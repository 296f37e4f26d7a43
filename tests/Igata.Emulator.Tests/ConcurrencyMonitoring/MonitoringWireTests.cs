using System.Text.Json.Nodes;
using static Igata.Emulator.Tests.ConcurrencyMonitoring.MonitoringStage;

namespace Igata.Emulator.Tests.ConcurrencyMonitoring;

/// <summary>What goes over the wire, as the documentation shows it.</summary>
public sealed class MonitoringWireTests
{
    [Theory]
    [InlineData("demo-app", "[]")]
    [InlineData("demo-app-2", """["channel"]""")]
    public async Task TheNeededAttributesAreAList(string application, string body)
    {
        await using MonitoringStage stage = await OpenAsync();

        Answer answer = await stage.SendAsync("GET", Base + "/metadata", null, application);

        Assert.Equal((200, body), (answer.Status, answer.Text));
        Assert.StartsWith("application/json", answer.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStartIsTheIdAndTwoTimesInHeaders()
    {
        await using MonitoringStage stage = await OpenAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(0.75));

        Answer answer = await stage.SendAsync("POST", Viewer);

        Assert.Equal((202, ""), (answer.Status, answer.Text));
        Assert.Equal("Wed, 01 Nov 2017 10:00:00 GMT", answer.Header("Date"));
        Assert.Equal("Wed, 01 Nov 2017 10:01:00 GMT", answer.Header("Expires"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("0", answer.Header("Content-Length"));
        Assert.Matches("^0000015f-7705-f7ee-[0-9a-f]{4}-[0-9a-f]{12}$", answer.Header("Location"));
    }

    [Fact]
    public async Task AHeartbeatAnswersTimesAndNoLocation()
    {
        await using MonitoringStage stage = await OpenAsync();
        string id = (await stage.SendAsync("POST", Viewer)).Header("Location")!;
        stage.Time.Advance(TimeSpan.FromSeconds(30));

        Answer answer = await stage.SendAsync("POST", $"{Viewer}/{id}");

        Assert.Equal((202, "", null), (answer.Status, answer.Text, answer.Header("Location")));
        Assert.Equal("Wed, 01 Nov 2017 10:00:30 GMT", answer.Header("Date"));
        Assert.Equal("Wed, 01 Nov 2017 10:01:30 GMT", answer.Header("Expires"));
    }

    [Theory]
    [InlineData("?channel=news&show=Caf%C3%A9+X", null)]
    [InlineData("", "channel=news&show=Caf%C3%A9+X")]
    [InlineData("?channel=news", "show=Caf%C3%A9%20X")]
    public async Task AttributesComeInTheQueryOrInAForm(string query, string? form)
    {
        await using MonitoringStage stage = await OpenAsync();

        Assert.Equal(202, (await stage.SendAsync("POST", Viewer + query, form, "demo-app-2")).Status);

        Assert.Equal(
            new Dictionary<string, string> { ["channel"] = "news", ["show"] = "Café X" },
            stage.Monitoring.Sessions[0].Metadata.ToDictionary());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?channel=")]
    [InlineData("?Channel=news")]
    public async Task WithoutANeededAttributeTheObligationSaysWhatToDo(string query)
    {
        await using MonitoringStage stage = await OpenAsync();

        Answer answer = await stage.SendAsync("POST", Viewer + query, null, "demo-app-2");

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"associatedAdvice":[],"obligations":[{"namespace":"adobe.primetime.cm","action":"refresh","arguments":["metadata"]}]}""",
            answer.Text);
    }

    [Fact]
    public async Task AConflictNamesTheRuleAndTheSessionsInTheWay()
    {
        await using MonitoringStage stage = await OpenAsync();
        string[] ids = [await IdAsync(stage), await IdAsync(stage), await IdAsync(stage)];

        Answer answer = await stage.SendAsync("POST", Viewer);

        Assert.Equal(409, answer.Status);
        JsonNode advice = Assert.Single(answer.Body!["associatedAdvice"]!.AsArray())!;
        Assert.Equal("rule-violation", advice["type"]!.GetValue<string>());
        Assert.Equal("Number of active streams exceeded", advice["message"]!.GetValue<string>());
        Assert.Equal(4, advice["threshold"]!.GetValue<int>());
        Assert.Equal(ids, advice["conflicts"]!.AsObject().Select(static conflict => conflict.Key));
        JsonNode session = Assert.Single(advice["conflicts"]![ids[0]]!.AsArray())!;
        Assert.Matches("^[0-9a-f]{8}$", session["terminationCode"]!.GetValue<string>());
        Assert.Equal("2017-11-01T10:00:00Z", session["startedAt"]!.GetValue<string>());
        Assert.Equal(["terminationCode", "channel", "startedAt", "deviceName", "applicationName"], session.AsObject().Select(static member => member.Key));
        Assert.Null(answer.Header("Location"));
    }

    [Fact]
    public async Task WhoWasEndedIsToldByWhom()
    {
        await using MonitoringStage stage = await OpenAsync();
        string victim = await IdAsync(stage);
        string code = stage.Monitoring.Sessions[0].TerminationCode;

        Assert.Equal(202, (await stage.SendAsync("POST", Viewer, null, terminate: $"00000000, {code}")).Status);
        Answer answer = await stage.SendAsync("POST", $"{Viewer}/{victim}");

        Assert.Equal(410, answer.Status);
        Assert.Equal(
            """{"associatedAdvice":[{"type":"remote-termination","message":"This session was terminated by a remote user","terminator":{"channel":"Unknown","startedAt":"2017-11-01T10:00:00Z","deviceName":"Unknown","applicationName":"Demo application"}}],"obligations":[]}""",
            answer.Text);
        Assert.Equal(410, (await stage.SendAsync("DELETE", $"{Viewer}/{victim}")).Status);
    }

    [Fact]
    public async Task WhatExpiredOrWasStoppedIsGoneWithoutABody()
    {
        await using MonitoringStage stage = await OpenAsync();
        string stopped = await IdAsync(stage);
        string expired = await IdAsync(stage);

        Answer stop = await stage.SendAsync("DELETE", $"{Viewer}/{stopped}");
        stage.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal((202, ""), (stop.Status, stop.Text));
        foreach (string gone in new[] { stopped, expired })
        {
            Answer beat = await stage.SendAsync("POST", $"{Viewer}/{gone}");
            Answer again = await stage.SendAsync("DELETE", $"{Viewer}/{gone}");
            Assert.Equal((410, "", 410, ""), (beat.Status, beat.Text, again.Status, again.Text));
        }
    }

    [Fact]
    public async Task RunningStreamsAreToldWithTheFirstToExpire()
    {
        await using MonitoringStage stage = await OpenAsync();
        Answer none = await stage.SendAsync("GET", Base + "/runningStreams/adobe/12345");
        Assert.Equal((200, """{"runningStreams":[]}""", null), (none.Status, none.Text, none.Header("Expires")));

        string id = await IdAsync(stage, "?package=premium");
        stage.Time.Advance(TimeSpan.FromSeconds(20));
        await IdAsync(stage);
        Answer both = await stage.SendAsync("GET", Base + "/runningStreams/adobe/12345");

        Assert.Equal("Wed, 01 Nov 2017 10:01:00 GMT", both.Header("Expires"));
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
    public async Task WhoCallsMustBeAnApplication(string method, string path)
    {
        await using MonitoringStage stage = await OpenAsync();

        Assert.Equal(401, (await stage.SendAsync(method, Base + path, null, null)).Status);
        Assert.Equal(401, (await stage.SendAsync(method, Base + path, null, "")).Status);
        Assert.Equal(403, (await stage.SendAsync(method, Base + path, null, "nobody")).Status);
        Assert.Equal(403, (await stage.SendAsync(method, Base + path, null, "Demo-App")).Status);
        Assert.Empty(stage.Monitoring.Sessions);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task ASessionThatNeverWasIsA404(string method)
    {
        await using MonitoringStage stage = await OpenAsync();

        Assert.Equal(404, (await stage.SendAsync(method, Viewer + "/76378b50-4eb0-43b4-b144-51cb62d85563")).Status);
    }

    [Fact]
    public async Task ATestInAnyLanguageDefinesApplicationsAndSeesSessions()
    {
        await using MonitoringStage stage = await OpenAsync();

        Answer defined = await stage.SendAsync(
            "POST", "/emulator/concurrency-monitoring/applications", """{"id":"mine","name":"Mine","policy":"one","limit":1,"scope":"room"}""");
        Assert.Equal(204, defined.Status);
        Assert.Equal("""["room"]""", (await stage.SendAsync("GET", Base + "/metadata", null, "mine")).Text);
        await stage.SendAsync("POST", Viewer + "?room=a", null, "mine");
        Assert.Equal(409, (await stage.SendAsync("POST", Viewer + "?room=a", null, "mine")).Status);
        stage.Time.Advance(TimeSpan.FromSeconds(60));

        JsonNode session = Assert.Single((await stage.SendAsync("GET", "/emulator/concurrency-monitoring/sessions")).Body!.AsArray())!;
        Assert.Equal(("mine", "12345", "expired"), (Text(session, "application_id"), Text(session, "subject"), Text(session, "state")));
        Assert.Equal("""{"room":"a"}""", session["metadata"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":"a:b"}""")]
    [InlineData("""{"id":"mine","policy":"one"}""")]
    [InlineData("""{"id":"mine","policy":"one","limit":0}""")]
    [InlineData("""{"id":"mine","limit":1}""")]
    public async Task AMistakeOfATestIsTold(string body)
    {
        await using MonitoringStage stage = await OpenAsync();

        Assert.Equal(400, (await stage.SendAsync("POST", "/emulator/concurrency-monitoring/applications", body)).Status);
    }

    private static async Task<string> IdAsync(MonitoringStage stage, string query = "") => (await stage.SendAsync("POST", Viewer + query)).Header("Location")!;

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
