using System.Net;
using Igata.Sora;

namespace Igata.Emulator.Tests.Sora;

public sealed class WireTests
{
    private const string Start = SoraTargets.StartRecording;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Sora_20161101")]
    [InlineData("sora_20161101.startrecording")]
    [InlineData("Sora_20991231.StartRecording")]
    public async Task UnknownCallIsRejected(string? target)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.CallAsync(target, """{"channel_id":"sora","expire_time":0}""");

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-TARGET"), (response.Status, response.Error));
        Assert.Single(response.Body!.AsObject());
    }

    [Fact]
    public async Task TwoTargetsAreRejected()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.SendAsync("POST", "/", null, SoraTargets.GetLicense, SoraTargets.UpdateLicense);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-TARGET"), (response.Status, response.Error));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"channel_id":"sora"}""")]
    [InlineData("""{"channel_id":"sora","expire_time":0}x""")]
    [InlineData("""{"channel_id":"sora","expire_time":"0"}""")]
    [InlineData("""{"channel_id":"sora","expire_time":1.5}""")]
    [InlineData("""{"channel_id":1,"expire_time":0}""")]
    [InlineData("""{"channel_id":"sora","expire_time":0,"metadata":[]}""")]
    [InlineData("""{"channel_id":"sora","expire_time":0,"split_only":"true"}""")]
    public async Task InvalidBodyIsRejected(string? body)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.CallAsync(Start, body);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-JSON"), (response.Status, response.Error));
    }

    [Theory]
    [InlineData("""{"channel_id":"sora","expire_time":-1}""")]
    [InlineData("""{"channel_id":"sora","expire_time":86401}""")]
    [InlineData("""{"channel_id":"sora","expire_time":0,"split_duration":0}""")]
    [InlineData("""{"channel_id":"sora","expire_time":0,"split_only":true}""")]
    [InlineData("""{"channel_id":"sora","expire_time":3600,"split_duration":60,"split_only":true}""")]
    public async Task ViolatedLimitOrRuleIsRejected(string body)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.CallAsync(Start, body);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-REQUEST"), (response.Status, response.Error));
        Assert.Empty(await wire.Fixture.Client.ListStartedRecordingAsync(SoraFixture.TestCancellation));
    }

    [Theory]
    [InlineData("""{"channel_id":"sora","expire_time":86400}""")]
    [InlineData(""" { "expire_time" : 0 , "channel_id" : "so\u0072a" } """)]
    [InlineData("""{"channel_id":"sora","expire_time":0,"split_only":null,"format":"mp4"}""")]
    public async Task MemberOrderWhiteSpaceEscapesAndUnknownMembersAreAccepted(string body)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.CallAsync(Start, body);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["channel_id", "expire_time", "recording_id"], response.Body!.AsObject().Select(member => member.Key));
        Assert.Equal("sora", response.Body["channel_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task CallWithoutParametersAcceptsAnEmptyBodyOrAnObject()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        Assert.Equal("[]", (await wire.CallAsync(SoraTargets.ListConnections, null)).Body!.ToJsonString());
        Assert.Equal("[]", (await wire.CallAsync(SoraTargets.ListConnections, "{}")).Body!.ToJsonString());
        Assert.Equal("[]", (await wire.CallAsync(SoraTargets.ListConnections, """{"local":true}""")).Body!.ToJsonString());
    }

    [Fact]
    public async Task BodyOverOneMebibyteIsRejected()
    {
        await using WireClient wire = await WireClient.OpenAsync();
        string body = """{"channel_id":"sora","data":{}}""" + new string(' ', 1024 * 1024);

        WireClient.Response response = await wire.CallAsync(SoraTargets.PushChannel, body);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "TOO-LARGE-REQUEST"), (response.Status, response.Error));
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/elsewhere", HttpStatusCode.NotFound)]
    public async Task OnlyPostToTheRootIsAccepted(string method, string path, HttpStatusCode status)
    {
        await using WireClient wire = await WireClient.OpenAsync();

        Assert.Equal(status, (await wire.SendAsync(method, path, null, SoraTargets.GetLicense)).Status);
    }

    [Fact]
    public async Task PushPreservesTheBytesOfItsData()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        WireClient.Response response = await wire.CallAsync(SoraTargets.PushChannel, """{"channel_id":"sora","data": {"a": 1.50}}""");

        Assert.Equal("""{"data":{"a": 1.50},"type":"push"}""", response.Text);
    }
}
