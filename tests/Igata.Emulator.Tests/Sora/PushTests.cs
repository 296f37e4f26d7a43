using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class PushTests
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":["egg",1.50,null]}""");

    [Fact]
    public async Task PushReachesItsConnectionsOnly()
    {
        await using SoraFixture fixture = await OpenAsync();
        string a = fixture.Connect("sora", Role.Sendonly, "spam");
        string b = fixture.Connect("sora", Role.Recvonly, "spam");
        string c = fixture.Connect("sora", Role.Recvonly, "egg");
        fixture.Connect("zakuro", Role.Recvonly, "spam");

        await AssertReachesAsync(fixture, () => fixture.Client.PushChannelAsync("sora", Message, TestCancellation), a, b, c);
        await AssertReachesAsync(fixture, () => fixture.Client.PushClientAsync("sora", "spam", Message, TestCancellation), a, b);
        await AssertReachesAsync(fixture, () => fixture.Client.PushConnectionAsync("sora", c, Message, TestCancellation), c);
        await AssertReachesAsync(fixture, () => fixture.Client.PushChannelByRoleAsync("sora", Message, Role.Recvonly, TestCancellation), b, c);
        await AssertReachesAsync(fixture, () => fixture.Client.PushChannelAsync("nobody", Message, TestCancellation));
    }

    [Fact]
    public async Task MessageArrivesUnchanged()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Connect("sora", clientId: "spam");

        Pushed response = await fixture.Client.PushChannelAsync("sora", Message, TestCancellation);

        Assert.Equal(("push", Message), (response.Type, response.Data));
        DeliveredPush push = Assert.Single(fixture.Sora.Pushes);
        Assert.Equal((Message, "spam", ManualTimeProvider.StartTime), (push.Data, push.ClientId, push.At));
    }

    [Fact]
    public async Task ClosedConnectionReceivesNothing()
    {
        await using SoraFixture fixture = await OpenAsync();
        string connection = fixture.Connect("sora");
        fixture.Sora.Leave(connection);

        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.PushConnectionAsync("sora", connection, Message, TestCancellation));
        await AssertFailsAsync(SoraEmulatorError.InvalidRequest, fixture.Client.PushChannelByRoleAsync("sora", Message, new Role("listener"), TestCancellation));
        Assert.Empty(fixture.Sora.Pushes);
    }

    private static async Task AssertReachesAsync(SoraFixture fixture, Func<ValueTask<Pushed>> push, params string[] connections)
    {
        int before = fixture.Sora.Pushes.Count;
        await push();
        Assert.Equal(connections, fixture.Sora.Pushes.Skip(before).Select(delivered => delivered.ConnectionId));
    }
}
