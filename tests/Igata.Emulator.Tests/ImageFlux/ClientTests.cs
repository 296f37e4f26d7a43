using Igata.ImageFlux;
using Igata.Runtime.Json;
using static Igata.Emulator.Tests.ImageFlux.Requests;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.ImageFlux;

/// <summary>The calls that ImageFlux passes on.</summary>
public sealed class ClientTests
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":["egg",1.50,null]}""");

    [Fact]
    public async Task EachPushReachesExactlyTheClientsItIsFor()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();
        string channel = await CreateAsync(client);
        string other = await CreateAsync(client);
        string alice = stage.Host.ImageFlux.Connect(channel, "alice", broadcasts: true);
        string bob = stage.Host.ImageFlux.Connect(channel, "bob");
        string carol = stage.Host.ImageFlux.Connect(channel, "carol");
        stage.Host.ImageFlux.Connect(other, "bob");

        await ReachesAsync(stage, () => client.PushChannelAsync(channel, Message, Cancel), alice, bob, carol);
        await ReachesAsync(stage, () => client.PushClientAsync(channel, "bob", Message, Cancel), bob);
        await ReachesAsync(stage, () => client.PushUpstreamAsync(channel, Message, Cancel), alice);
        await ReachesAsync(stage, () => client.PushDownStreamAsync(channel, Message, Cancel), bob, carol);
        await ReachesAsync(stage, () => client.PushClientAsync(channel, "nobody", Message, Cancel));
    }

    [Fact]
    public async Task ConnectionsAndClientsAreListed()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();
        string channel = await CreateAsync(client);
        string alice = stage.Host.ImageFlux.Connect(channel, "alice", broadcasts: true);

        JsonData connection = Assert.Single(await client.ListConnectionsAsync(channel, Cancel));
        JsonData clients = await client.ListChannelClientsAsync(channel, Cancel);

        Assert.True(connection.TryGet("connection_id", out JsonData id));
        Assert.Equal(alice, id.GetString());
        Assert.Equal($$"""[{"client_id":"alice","connection_id":"{{alice}}","role":"sendonly"}]""", clients.ToString());
        Assert.True(stage.Host.ImageFlux.Leave(alice));
        Assert.Empty(await client.ListConnectionsAsync(channel, Cancel));
    }

    [Fact]
    public async Task CountersGrowWithTheClock()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();
        string channel = await CreateAsync(client);
        stage.Host.ImageFlux.Connect(channel, "alice", broadcasts: true);

        long first = Received(await client.GetStatsAsync(channel, "alice", Cancel));
        stage.Host.Advance(TimeSpan.FromHours(1));
        long later = Received(await client.GetStatsAsync(channel, "alice", Cancel));

        Assert.True(later > first, $"{first}, then {later}");
        await FailsAsync(404, () => client.GetStatsAsync(channel, "nobody", Cancel).AsTask());
    }

    [Fact]
    public async Task NobodyConnectsToAChannelThatIsNotThere()
    {
        await using Stage stage = await OpenAsync();

        Assert.Throws<ArgumentException>(() => stage.Host.ImageFlux.Connect("nowhere", "alice"));
    }

    [Fact]
    public async Task ImageFluxAndSoraDoNotKnowOfEachOther()
    {
        await using Stage stage = await OpenAsync();
        using ImageFluxClient client = stage.ImageFlux();
        string channel = await CreateAsync(client);
        stage.Host.ImageFlux.Connect(channel, "alice");

        Assert.Empty(await stage.Client.ListConnectionsAsync(Cancel));
    }

    private static long Received(JsonData stats) =>
        stats.TryGet("rtp", out JsonData rtp) && rtp.TryGet("total_received_rtp", out JsonData total) ? total.GetInt64() : throw new KeyNotFoundException(stats.ToString());

    private static async Task ReachesAsync(Stage stage, Func<ValueTask<Pushed>> push, params string[] connections)
    {
        int before = stage.Host.ImageFlux.Pushes.Count;
        Pushed answer = await push();
        Assert.Equal(("push", Message), (answer.Type, answer.Data));
        Assert.Equal(connections, stage.Host.ImageFlux.Pushes.Skip(before).Select(delivered => delivered.ConnectionId));
    }
}
