using Igata.Emulator.Sora;
using Igata.Runtime.Json;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class PushTests
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":["egg",1.50,null]}""");

    [Fact]
    public async Task EachCallReachesExactlyTheConnectionsItIsFor()
    {
        await using Stage stage = await OpenAsync();
        string a = stage.Connect("sora", Role.Sendonly, "spam");
        string b = stage.Connect("sora", Role.Recvonly, "spam");
        string c = stage.Connect("sora", Role.Recvonly, "egg");
        stage.Connect("zakuro", Role.Recvonly, "spam");

        await ReachesAsync(stage, () => stage.Client.PushChannelAsync("sora", Message, Cancel), a, b, c);
        await ReachesAsync(stage, () => stage.Client.PushClientAsync("sora", "spam", Message, Cancel), a, b);
        await ReachesAsync(stage, () => stage.Client.PushConnectionAsync("sora", c, Message, Cancel), c);
        await ReachesAsync(stage, () => stage.Client.PushChannelByRoleAsync("sora", Message, Role.Recvonly, Cancel), b, c);
        await ReachesAsync(stage, () => stage.Client.PushChannelAsync("nobody", Message, Cancel));
    }

    [Fact]
    public async Task AMessageArrivesAsItIs()
    {
        await using Stage stage = await OpenAsync();
        stage.Connect("sora", clientId: "spam");

        Pushed answer = await stage.Client.PushChannelAsync("sora", Message, Cancel);

        Assert.Equal(("push", Message), (answer.Type, answer.Data));
        DeliveredPush push = Assert.Single(stage.Sora.Pushes);
        Assert.Equal((Message, "spam", SettableTime.Beginning), (push.Data, push.ClientId, push.At));
    }

    [Fact]
    public async Task AConnectionThatIsGoneGetsNothing()
    {
        await using Stage stage = await OpenAsync();
        string connection = stage.Connect("sora");
        stage.Sora.Leave(connection);

        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.PushConnectionAsync("sora", connection, Message, Cancel));
        await FailsAsync(SoraEmulatorError.InvalidRequest, stage.Client.PushChannelByRoleAsync("sora", Message, new Role("listener"), Cancel));
        Assert.Empty(stage.Sora.Pushes);
    }

    private static async Task ReachesAsync(Stage stage, Func<ValueTask<Pushed>> push, params string[] connections)
    {
        int before = stage.Sora.Pushes.Count;
        await push();
        Assert.Equal(connections, stage.Sora.Pushes.Skip(before).Select(delivered => delivered.ConnectionId));
    }
}
