using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.Skies;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class FaultTests
{
    [Fact]
    public async Task AnAnswerWithAnotherIdIsToldAndTheCallWasDone()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        stage.Faults.Add(new Fault.WrongId());

        await stage.Client.GetLicenseAsync(Cancel);
        await Assert.ThrowsAsync<ProtocolException>(() => client.CreateChannelAsync(new CreateChannelRequest { Name = "lobby" }, Cancel).AsTask());

        Assert.Equal("lobby", Assert.Single(stage.Host.SkyWay.Channels).Name);
    }

    [Fact]
    public async Task ABatchWithOtherIdsIsTold()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        stage.Faults.Add(new Fault.WrongId());

        await Assert.ThrowsAsync<ProtocolException>(() => client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest()), SkyWayCalls.CreateChannel(new CreateChannelRequest()), cancellationToken: Cancel).AsTask());
    }

    [Fact]
    public async Task ADroppedCallIsNotDone()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        stage.Faults.Add(new Fault.Drop { Target = "createChannel" });

        await Assert.ThrowsAsync<SkyWayException>(() => client.FindChannelAsync(ByName("lobby"), Cancel).AsTask());
        await Assert.ThrowsAsync<TransportException>(() => client.CreateChannelAsync(new CreateChannelRequest(), Cancel).AsTask());

        Assert.Empty(stage.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task ACallOfABatchIsFoundByItsName()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        stage.Faults.Add(new Fault.Truncate { Target = "findChannel" });

        await client.CreateChannelAsync(new CreateChannelRequest(), Cancel);
        await Assert.ThrowsAsync<ProtocolException>(() => client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest()), SkyWayCalls.FindChannel(ByName("lobby")), cancellationToken: Cancel).AsTask());

        Assert.Equal(2, stage.Host.SkyWay.Channels.Count);
    }

    [Fact]
    public async Task APathMeansAllThatBeginWithIt()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        stage.Faults.Add(new Fault.Status(503) { Path = "/skyway/", Body = """{"error":"busy"}""", ContentType = "application/json" });

        await stage.Client.GetLicenseAsync(Cancel);
        SkyWayException fault = await Assert.ThrowsAsync<SkyWayException>(() => client.CreateChannelAsync(new CreateChannelRequest(), Cancel).AsTask());

        Assert.Equal((503, """{"error":"busy"}"""), ((int)fault.StatusCode, fault.BodyText));
        Assert.Empty(stage.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task HtmlInPlaceOfJsonIsTold()
    {
        await using Stage stage = await OpenAsync();
        using SkyWayClient client = stage.SkyWay();
        stage.Faults.Add(new Fault.Status(200) { Body = "<html>hello</html>", ContentType = "text/html" });

        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => client.CreateChannelAsync(new CreateChannelRequest(), Cancel).AsTask());

        Assert.Contains("<html>hello</html>", fault.BodyStart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongIdCanBeAskedForFromAnyLanguage()
    {
        await using Wire wire = await Wire.OpenAsync();

        await wire.SendAsync("POST", "/emulator/faults", """{"kind":"wrong-id","path":"/skyway/","target":"findChannel"}""");
        Wire.Answer answer = await wire.SendAsync("POST", "/skyway/v1/json-rpc/", """{"jsonrpc":"2.0","id":"a","method":"findChannel","params":{"name":"x"}}""");

        Assert.NotEqual("a", answer.Body!["id"]!.GetValue<string>());
        Assert.Equal(0, wire.Stage.Faults.Count);
    }
}
