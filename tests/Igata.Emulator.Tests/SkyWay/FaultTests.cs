using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.SkyWay;
using static Igata.Emulator.Tests.SkyWay.SkyWayFixture;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.SkyWay;

public sealed class FaultTests
{
    [Fact]
    public async Task ResponseWithAWrongIdIsDetectedAndTheCallRan()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        fixture.Faults.Add(new Fault.WrongId());

        await fixture.Client.GetLicenseAsync(TestCancellation);
        await Assert.ThrowsAsync<ProtocolException>(() => client.CreateChannelAsync(new CreateChannelRequest { Name = "lobby" }, TestCancellation).AsTask());

        Assert.Equal("lobby", Assert.Single(fixture.Host.SkyWay.Channels).Name);
    }

    [Fact]
    public async Task BatchWithWrongIdsIsDetected()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        fixture.Faults.Add(new Fault.WrongId());

        await Assert.ThrowsAsync<ProtocolException>(() => client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest()), SkyWayCalls.CreateChannel(new CreateChannelRequest()), cancellationToken: TestCancellation).AsTask());
    }

    [Fact]
    public async Task DroppedCallDoesNotRun()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        fixture.Faults.Add(new Fault.Drop { Target = "createChannel" });

        await Assert.ThrowsAsync<SkyWayException>(() => client.FindChannelAsync(FindByName("lobby"), TestCancellation).AsTask());
        await Assert.ThrowsAsync<TransportException>(() => client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation).AsTask());

        Assert.Empty(fixture.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task CallOfABatchIsFoundByName()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        fixture.Faults.Add(new Fault.Truncate { Target = "findChannel" });

        await client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation);
        await Assert.ThrowsAsync<ProtocolException>(() => client.BatchAsync(
            SkyWayCalls.CreateChannel(new CreateChannelRequest()), SkyWayCalls.FindChannel(FindByName("lobby")), cancellationToken: TestCancellation).AsTask());

        Assert.Equal(2, fixture.Host.SkyWay.Channels.Count);
    }

    [Fact]
    public async Task PathMatchesItsPrefix()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        fixture.Faults.Add(new Fault.Status(503) { Path = "/skyway/", Body = """{"error":"busy"}""", ContentType = "application/json" });

        await fixture.Client.GetLicenseAsync(TestCancellation);
        SkyWayException exception = await Assert.ThrowsAsync<SkyWayException>(() => client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation).AsTask());

        Assert.Equal((503, """{"error":"busy"}"""), ((int)exception.StatusCode, exception.BodyText));
        Assert.Empty(fixture.Host.SkyWay.Channels);
    }

    [Fact]
    public async Task HtmlInsteadOfJsonIsDetected()
    {
        await using SoraFixture fixture = await OpenAsync();
        using SkyWayClient client = fixture.CreateSkyWayClient();
        fixture.Faults.Add(new Fault.Status(200) { Body = "<html>hello</html>", ContentType = "text/html" });

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => client.CreateChannelAsync(new CreateChannelRequest(), TestCancellation).AsTask());

        Assert.Contains("<html>hello</html>", exception.BodyStart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ControlApiInjectsAWrongId()
    {
        await using WireClient wire = await WireClient.OpenAsync();

        await wire.SendAsync("POST", "/emulator/faults", """{"kind":"wrong-id","path":"/skyway/","target":"findChannel"}""");
        WireClient.Response response = await wire.SendAsync("POST", "/skyway/v1/json-rpc/", """{"jsonrpc":"2.0","id":"a","method":"findChannel","params":{"name":"x"}}""");

        Assert.NotEqual("a", response.Body!["id"]!.GetValue<string>());
        Assert.Equal(0, wire.Fixture.Faults.Count);
    }
}
