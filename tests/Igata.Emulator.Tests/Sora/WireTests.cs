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
    public async Task ACallThatNobodyKnowsIsRefused(string? target)
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.CallAsync(target, """{"channel_id":"sora","expire_time":0}""");

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-TARGET"), (answer.Status, answer.Error));
        Assert.Single(answer.Body!.AsObject());
    }

    [Fact]
    public async Task TwoTargetsAreNone()
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.SendAsync("POST", "/", null, SoraTargets.GetLicense, SoraTargets.UpdateLicense);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-TARGET"), (answer.Status, answer.Error));
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
    public async Task ABodyOfTheWrongShapeIsRefused(string? body)
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.CallAsync(Start, body);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-JSON"), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("""{"channel_id":"sora","expire_time":-1}""")]
    [InlineData("""{"channel_id":"sora","expire_time":86401}""")]
    [InlineData("""{"channel_id":"sora","expire_time":0,"split_duration":0}""")]
    [InlineData("""{"channel_id":"sora","expire_time":0,"split_only":true}""")]
    [InlineData("""{"channel_id":"sora","expire_time":3600,"split_duration":60,"split_only":true}""")]
    public async Task ABrokenLimitOrRuleIsRefused(string body)
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.CallAsync(Start, body);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID-REQUEST"), (answer.Status, answer.Error));
        Assert.Empty(await wire.Stage.Client.ListStartedRecordingAsync(Stage.Cancel));
    }

    [Theory]
    [InlineData("""{"channel_id":"sora","expire_time":86400}""")]
    [InlineData(""" { "expire_time" : 0 , "channel_id" : "so\u0072a" } """)]
    [InlineData("""{"channel_id":"sora","expire_time":0,"split_only":null,"format":"mp4"}""")]
    public async Task OrderSpaceEscapesNullsAndUnknownMembersDoNoHarm(string body)
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.CallAsync(Start, body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["channel_id", "expire_time", "recording_id"], answer.Body!.AsObject().Select(member => member.Key));
        Assert.Equal("sora", answer.Body["channel_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task ACallWithoutParametersTakesAnEmptyBodyOrAnObject()
    {
        await using Wire wire = await Wire.OpenAsync();

        Assert.Equal("[]", (await wire.CallAsync(SoraTargets.ListConnections, null)).Body!.ToJsonString());
        Assert.Equal("[]", (await wire.CallAsync(SoraTargets.ListConnections, "{}")).Body!.ToJsonString());
        Assert.Equal("[]", (await wire.CallAsync(SoraTargets.ListConnections, """{"local":true}""")).Body!.ToJsonString());
    }

    [Fact]
    public async Task MoreThanAMebibyteIsTooMuch()
    {
        await using Wire wire = await Wire.OpenAsync();
        string body = """{"channel_id":"sora","data":{}}""" + new string(' ', 1024 * 1024);

        Wire.Answer answer = await wire.CallAsync(SoraTargets.PushChannel, body);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "TOO-LARGE-REQUEST"), (answer.Status, answer.Error));
    }

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/elsewhere", HttpStatusCode.NotFound)]
    public async Task OnlyPostToTheRootIsACall(string method, string path, HttpStatusCode status)
    {
        await using Wire wire = await Wire.OpenAsync();

        Assert.Equal(status, (await wire.SendAsync(method, path, null, SoraTargets.GetLicense)).Status);
    }

    [Fact]
    public async Task APushKeepsTheBytesOfItsData()
    {
        await using Wire wire = await Wire.OpenAsync();

        Wire.Answer answer = await wire.CallAsync(SoraTargets.PushChannel, """{"channel_id":"sora","data": {"a": 1.50}}""");

        Assert.Equal("""{"data":{"a": 1.50},"type":"push"}""", answer.Text);
    }
}
