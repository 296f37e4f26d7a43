using System.Net;
using System.Net.Sockets;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task HostListensOnAFreeLoopbackPort()
    {
        await using SoraFixture fixture = await OpenAsync();

        Assert.Equal("127.0.0.1", fixture.Endpoint.Host);
        Assert.NotEqual(0, fixture.Endpoint.Port);
    }

    [Fact]
    public async Task HostsAreIsolated()
    {
        await using SoraFixture one = await OpenAsync();
        await using SoraFixture other = await OpenAsync();
        one.Connect("sora");

        Assert.Empty(await other.Client.ListConnectionsAsync(TestCancellation));
        Assert.Single(await one.Client.ListConnectionsAsync(TestCancellation));
    }

    [Fact]
    public async Task UsedPortThrows()
    {
        await using SoraFixture fixture = await OpenAsync();

        await Assert.ThrowsAsync<IOException>(() => EmulatorHost.StartAsync(port: fixture.Endpoint.Port, cancellationToken: TestCancellation));
    }

    [Fact]
    public async Task DisposedHostDoesNotListen()
    {
        EmulatorHost host = await EmulatorHost.StartAsync(cancellationToken: TestCancellation);
        await host.DisposeAsync();

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(IPAddress.Loopback, host.Endpoint.Port, TestCancellation).AsTask());
    }

    [Fact]
    public async Task EachServiceHasItsOwnPath()
    {
        await using SoraFixture fixture = await OpenAsync();
        EmulatorHost host = fixture.Host;
        Uri[] all = [host.Endpoint, host.ImageFluxEndpoint, host.SkyWayEndpoint, host.EclEndpoint, host.KeystoneEndpoint, host.ConcurrencyMonitoringEndpoint];

        Assert.Distinct(all);
        Assert.All(all, endpoint => Assert.Equal(host.Endpoint.Port, endpoint.Port));
    }

    [Fact]
    public async Task ServicesShareOneClock()
    {
        await using SoraFixture fixture = await OpenAsync();

        fixture.Host.Advance(TimeSpan.FromDays(1));
        fixture.Sora.Advance(TimeSpan.FromHours(1));

        Assert.Equal(ManualTimeProvider.StartTime.AddHours(25), fixture.Host.Clock.GetUtcNow());
        Assert.Equal(fixture.Sora.Now, fixture.Host.Clock.GetUtcNow());
        Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Host.Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Host.Advance(TimeSpan.MaxValue));
    }
}
