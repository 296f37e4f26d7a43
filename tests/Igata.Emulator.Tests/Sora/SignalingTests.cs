using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class SignalingTests
{
    [Fact]
    public async Task DisconnectChannelEmptiesOneChannelAndKeepsTheReason()
    {
        await using SoraFixture fixture = await OpenAsync();
        string first = fixture.Connect("sora");
        string second = fixture.Connect("sora");
        string other = fixture.Connect("zakuro");
        JsonData reason = JsonData.Object(("code", JsonData.Number(7)));

        await fixture.Client.DisconnectChannelAsync(new() { ChannelId = "sora", Reason = reason }, TestCancellation);

        Assert.Equal([other], fixture.Sora.Connections.Select(connection => connection.ConnectionId));
        Assert.Equal([first, second], fixture.Sora.Disconnections.Select(disconnection => disconnection.ConnectionId));
        Assert.All(fixture.Sora.Disconnections, disconnection => Assert.Equal((reason, SoraTargets.DisconnectChannel), (disconnection.Reason, disconnection.Target)));
    }

    [Fact]
    public async Task DisconnectClientEndsAllConnectionsOfTheClientInTheChannelOnly()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Connect("sora", clientId: "spam");
        fixture.Connect("sora", clientId: "spam");
        string egg = fixture.Connect("sora", clientId: "egg");
        string elsewhere = fixture.Connect("zakuro", clientId: "spam");

        await fixture.Client.DisconnectClientAsync("sora", "spam", TestCancellation);

        Assert.Equal([egg, elsewhere], fixture.Sora.Connections.Select(connection => connection.ConnectionId));
    }

    [Fact]
    public async Task DisconnectConnectionNeedsTheConnectionToBeInTheChannel()
    {
        await using SoraFixture fixture = await OpenAsync();
        string connection = fixture.Connect("sora");

        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.DisconnectConnectionAsync("zakuro", connection, TestCancellation));
        await fixture.Client.DisconnectConnectionAsync("sora", connection, TestCancellation);
        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.DisconnectConnectionAsync("sora", connection, TestCancellation));

        Assert.Empty(fixture.Sora.Connections);
    }

    [Theory]
    [InlineData("sendrecv")]
    [InlineData("sendonly")]
    [InlineData("recvonly")]
    public async Task DisconnectChannelByRoleEndsThatRoleOnly(string role)
    {
        await using SoraFixture fixture = await OpenAsync();
        foreach (Role each in new[] { Role.Sendrecv, Role.Sendonly, Role.Recvonly })
        {
            fixture.Connect("sora", each);
        }

        await fixture.Client.DisconnectChannelByRoleAsync("sora", new Role(role), TestCancellation);

        Assert.Equal(2, fixture.Sora.Connections.Count);
        Assert.DoesNotContain(fixture.Sora.Connections, connection => connection.Role == new Role(role));
        await AssertFailsAsync(SoraEmulatorError.InvalidRequest, fixture.Client.DisconnectChannelByRoleAsync("sora", new Role("listener"), TestCancellation));
    }

    [Fact]
    public async Task ListsAreSortedByChannelAndConnectTime()
    {
        await using SoraFixture fixture = await OpenAsync();
        string last = fixture.Connect("zakuro");
        string first = fixture.Connect("akane");
        string second = fixture.Connect("akane");

        Assert.Equal([first, second, last], (await fixture.Client.ListConnectionsAsync(TestCancellation)).Select(connection => connection.ConnectionId));
        Assert.Equal([first, second], (await fixture.Client.ListChannelConnectionsAsync("akane", TestCancellation)).Select(connection => connection.ConnectionId));
        Assert.Empty(await fixture.Client.ListChannelConnectionsAsync("nobody", TestCancellation));
        Assert.Equal(fixture.Sora.Connections, await fixture.Client.ListConnectionsAsync(TestCancellation));
    }

    [Fact]
    public async Task DisabledMediaAreFalse()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", Audio = false });

        Connection connection = Assert.Single(await fixture.Client.ListConnectionsAsync(TestCancellation));

        Assert.True(connection.Audio!.Value.IsFalse);
        Assert.Equal("VP9", connection.Video?.Value?.CodecType);
    }

    [Fact]
    public async Task EmptyChannelIsNotAnError()
    {
        await using SoraFixture fixture = await OpenAsync();

        Assert.Equal("nobody", (await fixture.Client.DisconnectChannelAsync("nobody", TestCancellation)).ChannelId);
        Assert.Equal("spam", (await fixture.Client.DisconnectClientAsync("nobody", "spam", TestCancellation)).ClientId);
        Assert.Empty(fixture.Sora.Disconnections);
    }

    [Fact]
    public async Task ClientCanLeave()
    {
        await using SoraFixture fixture = await OpenAsync();
        string connection = fixture.Connect("sora");

        Assert.True(fixture.Sora.Leave(connection));
        Assert.False(fixture.Sora.Leave(connection));
        Assert.Null(Assert.Single(fixture.Sora.Disconnections).Target);
    }

    [Fact]
    public void ConnectionIdIsUnique()
    {
        var sora = new SoraEmulator();
        sora.Connect(new NewConnection { ChannelId = "sora", ConnectionId = "A" });

        Assert.Throws<InvalidOperationException>(() => sora.Connect(new NewConnection { ChannelId = "zakuro", ConnectionId = "A" }));
    }
}
