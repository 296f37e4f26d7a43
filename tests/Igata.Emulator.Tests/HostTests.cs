using System.Net;
using System.Net.Sockets;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task ItListensOnAFreePortOfTheLoopbackAddress()
    {
        await using Stage stage = await OpenAsync();

        Assert.Equal("127.0.0.1", stage.Endpoint.Host);
        Assert.NotEqual(0, stage.Endpoint.Port);
    }

    [Fact]
    public async Task ManyRunSideBySideWithoutKnowingOfEachOther()
    {
        await using Stage one = await OpenAsync();
        await using Stage other = await OpenAsync();
        one.Connect("sora");

        Assert.Empty(await other.Client.ListConnectionsAsync(Cancel));
        Assert.Single(await one.Client.ListConnectionsAsync(Cancel));
    }

    [Fact]
    public async Task APortThatIsTakenIsToldAtOnce()
    {
        await using Stage stage = await OpenAsync();

        await Assert.ThrowsAsync<IOException>(() => EmulatorHost.StartAsync(port: stage.Endpoint.Port, cancellationToken: Cancel));
    }

    [Fact]
    public async Task ItIsGoneOnceItIsDisposed()
    {
        EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: Cancel);
        await host.DisposeAsync();

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(IPAddress.Loopback, host.Endpoint.Port, Cancel).AsTask());
    }

    [Fact]
    public async Task EachServiceHasAPlaceOfItsOwnOnOnePort()
    {
        await using Stage stage = await OpenAsync();
        EmulatorHost host = stage.Host;
        Uri[] all = [host.Endpoint, host.ImageFluxEndpoint, host.SkyWayEndpoint, host.EclEndpoint, host.KeystoneEndpoint, host.ConcurrencyMonitoringEndpoint];

        Assert.Distinct(all);
        Assert.All(all, endpoint => Assert.Equal(host.Endpoint.Port, endpoint.Port));
    }

    [Fact]
    public async Task OneClockIsThatOfAll()
    {
        await using Stage stage = await OpenAsync();

        stage.Host.Advance(TimeSpan.FromDays(1));
        stage.Sora.Advance(TimeSpan.FromHours(1));

        Assert.Equal(SettableTime.Beginning.AddHours(25), stage.Host.Clock.GetUtcNow());
        Assert.Equal(stage.Sora.Now, stage.Host.Clock.GetUtcNow());
        Assert.Throws<ArgumentOutOfRangeException>(() => stage.Host.Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => stage.Host.Advance(TimeSpan.MaxValue));
    }
}
