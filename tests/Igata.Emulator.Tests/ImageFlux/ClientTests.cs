using Igata.ImageFlux;
using Igata.Runtime.Json;
using static Igata.Emulator.Tests.ImageFlux.ImageFluxRequests;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.ImageFlux;

/// <summary>Tests the calls that ImageFlux forwards.</summary>
public sealed class ClientTests
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":["egg",1.50,null]}""");

    [Fact]
    public async Task PushReachesItsClientsOnly()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        string channel = await CreateAsync(client);
        string other = await CreateAsync(client);
        string alice = fixture.Host.ImageFlux.Connect(channel, "alice", broadcasts: true);
        string bob = fixture.Host.ImageFlux.Connect(channel, "bob");
        string carol = fixture.Host.ImageFlux.Connect(channel, "carol");
        fixture.Host.ImageFlux.Connect(other, "bob");

        await AssertReachesAsync(fixture, () => client.PushChannelAsync(channel, Message, TestCancellation), alice, bob, carol);
        await AssertReachesAsync(fixture, () => client.PushClientAsync(channel, "bob", Message, TestCancellation), bob);
        await AssertReachesAsync(fixture, () => client.PushUpstreamAsync(channel, Message, TestCancellation), alice);
        await AssertReachesAsync(fixture, () => client.PushDownStreamAsync(channel, Message, TestCancellation), bob, carol);
        await AssertReachesAsync(fixture, () => client.PushClientAsync(channel, "nobody", Message, TestCancellation));
    }

    [Fact]
    public async Task ConnectionsAndClientsAreListed()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        string channel = await CreateAsync(client);
        string alice = fixture.Host.ImageFlux.Connect(channel, "alice", broadcasts: true);

        JsonData connection = Assert.Single(await client.ListConnectionsAsync(channel, TestCancellation));
        JsonData clients = await client.ListChannelClientsAsync(channel, TestCancellation);

        Assert.True(connection.TryGet("connection_id", out JsonData id));
        Assert.Equal(alice, id.GetString());
        Assert.Equal($$"""[{"client_id":"alice","connection_id":"{{alice}}","role":"sendonly"}]""", clients.ToString());
        Assert.True(fixture.Host.ImageFlux.Leave(alice));
        Assert.Empty(await client.ListConnectionsAsync(channel, TestCancellation));
    }

    [Fact]
    public async Task CountersIncreaseWithTime()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        string channel = await CreateAsync(client);
        fixture.Host.ImageFlux.Connect(channel, "alice", broadcasts: true);

        long first = GetReceived(await client.GetStatsAsync(channel, "alice", TestCancellation));
        fixture.Host.Advance(TimeSpan.FromHours(1));
        long later = GetReceived(await client.GetStatsAsync(channel, "alice", TestCancellation));

        Assert.True(later > first, $"{first}, then {later}");
        await AssertFailsAsync(404, () => client.GetStatsAsync(channel, "nobody", TestCancellation).AsTask());
    }

    [Fact]
    public async Task ConnectingToAnUnknownChannelFails()
    {
        await using SoraFixture fixture = await OpenAsync();

        Assert.Throws<ArgumentException>(() => fixture.Host.ImageFlux.Connect("nowhere", "alice"));
    }

    [Fact]
    public async Task ImageFluxAndSoraAreIsolated()
    {
        await using SoraFixture fixture = await OpenAsync();
        using ImageFluxClient client = fixture.CreateImageFluxClient();
        string channel = await CreateAsync(client);
        fixture.Host.ImageFlux.Connect(channel, "alice");

        Assert.Empty(await fixture.Client.ListConnectionsAsync(TestCancellation));
    }

    private static long GetReceived(JsonData stats) =>
        stats.TryGet("rtp", out JsonData rtp) && rtp.TryGet("total_received_rtp", out JsonData total) ? total.GetInt64() : throw new KeyNotFoundException(stats.ToString());

    private static async Task AssertReachesAsync(SoraFixture fixture, Func<ValueTask<Pushed>> push, params string[] connections)
    {
        int before = fixture.Host.ImageFlux.Pushes.Count;
        Pushed response = await push();
        Assert.Equal(("push", Message), (response.Type, response.Data));
        Assert.Equal(connections, fixture.Host.ImageFlux.Pushes.Skip(before).Select(delivered => delivered.ConnectionId));
    }
}
