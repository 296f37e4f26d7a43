using Igata.Emulator.Sora;
using Igata.Runtime.Json;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class SignalingTests
{
    [Fact]
    public async Task DisconnectChannelEmptiesOneChannelAndKeepsTheReason()
    {
        await using Stage stage = await OpenAsync();
        string first = stage.Connect("sora");
        string second = stage.Connect("sora");
        string other = stage.Connect("zakuro");
        JsonData reason = JsonData.Object(("code", JsonData.Number(7)));

        await stage.Client.DisconnectChannelAsync(new() { ChannelId = "sora", Reason = reason }, Cancel);

        Assert.Equal([other], stage.Sora.Connections.Select(connection => connection.ConnectionId));
        Assert.Equal([first, second], stage.Sora.Disconnections.Select(gone => gone.ConnectionId));
        Assert.All(stage.Sora.Disconnections, gone => Assert.Equal((reason, SoraTargets.DisconnectChannel), (gone.Reason, gone.Target)));
    }

    [Fact]
    public async Task DisconnectClientEndsAllConnectionsOfTheClientInTheChannelOnly()
    {
        await using Stage stage = await OpenAsync();
        stage.Connect("sora", clientId: "spam");
        stage.Connect("sora", clientId: "spam");
        string egg = stage.Connect("sora", clientId: "egg");
        string elsewhere = stage.Connect("zakuro", clientId: "spam");

        await stage.Client.DisconnectClientAsync("sora", "spam", Cancel);

        Assert.Equal([egg, elsewhere], stage.Sora.Connections.Select(connection => connection.ConnectionId));
    }

    [Fact]
    public async Task DisconnectConnectionNeedsTheConnectionToBeInTheChannel()
    {
        await using Stage stage = await OpenAsync();
        string connection = stage.Connect("sora");

        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.DisconnectConnectionAsync("zakuro", connection, Cancel));
        await stage.Client.DisconnectConnectionAsync("sora", connection, Cancel);
        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.DisconnectConnectionAsync("sora", connection, Cancel));

        Assert.Empty(stage.Sora.Connections);
    }

    [Theory]
    [InlineData("sendrecv")]
    [InlineData("sendonly")]
    [InlineData("recvonly")]
    public async Task DisconnectChannelByRoleEndsThatRoleOnly(string role)
    {
        await using Stage stage = await OpenAsync();
        foreach (Role each in new[] { Role.Sendrecv, Role.Sendonly, Role.Recvonly })
        {
            stage.Connect("sora", each);
        }

        await stage.Client.DisconnectChannelByRoleAsync("sora", new Role(role), Cancel);

        Assert.Equal(2, stage.Sora.Connections.Count);
        Assert.DoesNotContain(stage.Sora.Connections, connection => connection.Role == new Role(role));
        await FailsAsync(SoraEmulatorError.InvalidRequest, stage.Client.DisconnectChannelByRoleAsync("sora", new Role("listener"), Cancel));
    }

    [Fact]
    public async Task ListsAreByChannelAndThenByWhoCameFirst()
    {
        await using Stage stage = await OpenAsync();
        string last = stage.Connect("zakuro");
        string first = stage.Connect("akane");
        string second = stage.Connect("akane");

        Assert.Equal([first, second, last], (await stage.Client.ListConnectionsAsync(Cancel)).Select(connection => connection.ConnectionId));
        Assert.Equal([first, second], (await stage.Client.ListChannelConnectionsAsync("akane", Cancel)).Select(connection => connection.ConnectionId));
        Assert.Empty(await stage.Client.ListChannelConnectionsAsync("nobody", Cancel));
        Assert.Equal(stage.Sora.Connections, await stage.Client.ListConnectionsAsync(Cancel));
    }

    [Fact]
    public async Task MediaThatAreOffAreFalse()
    {
        await using Stage stage = await OpenAsync();
        stage.Sora.Connect(new NewConnection { ChannelId = "sora", Audio = false });

        Connection connection = Assert.Single(await stage.Client.ListConnectionsAsync(Cancel));

        Assert.True(connection.Audio.IsFalse);
        Assert.Equal("VP9", connection.Video.Value?.CodecType);
    }

    [Fact]
    public async Task AChannelNobodyIsInIsNoError()
    {
        await using Stage stage = await OpenAsync();

        Assert.Equal("nobody", (await stage.Client.DisconnectChannelAsync("nobody", Cancel)).ChannelId);
        Assert.Equal("spam", (await stage.Client.DisconnectClientAsync("nobody", "spam", Cancel)).ClientId);
        Assert.Empty(stage.Sora.Disconnections);
    }

    [Fact]
    public async Task AClientCanLeaveByItself()
    {
        await using Stage stage = await OpenAsync();
        string connection = stage.Connect("sora");

        Assert.True(stage.Sora.Leave(connection));
        Assert.False(stage.Sora.Leave(connection));
        Assert.Null(Assert.Single(stage.Sora.Disconnections).Target);
    }

    [Fact]
    public void AConnectionIdIsTakenOnce()
    {
        var sora = new SoraEmulator();
        sora.Connect(new NewConnection { ChannelId = "sora", ConnectionId = "A" });

        Assert.Throws<InvalidOperationException>(() => sora.Connect(new NewConnection { ChannelId = "zakuro", ConnectionId = "A" }));
    }
}
