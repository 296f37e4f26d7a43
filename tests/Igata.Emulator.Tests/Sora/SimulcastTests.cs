using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class SimulcastTests
{
    [Theory]
    [InlineData("r2", "r2", "r2")]
    [InlineData("r2", "r1", "r1")]
    [InlineData("r2", "r0", "r0")]
    [InlineData("r1", "r2", "r1")]
    public async Task ViewerReceivesTheRequestedOrTheLargestLayer(string requested, string sent, string received)
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = ConnectSender(fixture, sent);
        string viewer = fixture.Connect("sora", Role.Recvonly);

        RequestRtpStreamResponse response = await fixture.Client.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = new Rid(requested) }, TestCancellation);

        Assert.Equal(new Rid(requested), response.Rid);
        Assert.Equal(new Rid(received), fixture.Sora.GetReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task ResetRestoresTheSmallestLayer()
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = ConnectSender(fixture, "r2");
        string other = ConnectSender(fixture, "r2");
        string viewer = fixture.Connect("sora", Role.Recvonly);
        await fixture.Client.RequestRtpStreamAsync("sora", viewer, Rid.R2, TestCancellation);

        Assert.Equal(Rid.R2, fixture.Sora.GetReceivedRid("sora", viewer, sender));
        Assert.Equal(Rid.R2, fixture.Sora.GetReceivedRid("sora", viewer, other));
        await fixture.Client.ResetRtpStreamAsync("sora", viewer, TestCancellation);
        Assert.Equal(Rid.R0, fixture.Sora.GetReceivedRid("sora", viewer, sender));
        Assert.Equal(Rid.R0, fixture.Sora.GetReceivedRid("sora", viewer, other));
    }

    [Fact]
    public async Task SelectionForOneSenderDoesNotAffectOthers()
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = ConnectSender(fixture, "r2");
        string other = ConnectSender(fixture, "r2");
        string viewer = fixture.Connect("sora", Role.Recvonly);
        await fixture.Client.RequestRtpStreamAsync("sora", viewer, Rid.R1, TestCancellation);
        await fixture.Client.RequestRtpStreamAsync(new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = Rid.R2 }, TestCancellation);

        Assert.Equal((Rid.R2, Rid.R1), (fixture.Sora.GetReceivedRid("sora", viewer, sender), fixture.Sora.GetReceivedRid("sora", viewer, other)));

        await fixture.Client.ResetRtpStreamAsync(new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender }, TestCancellation);

        Assert.Equal((Rid.R1, Rid.R1), (fixture.Sora.GetReceivedRid("sora", viewer, sender), fixture.Sora.GetReceivedRid("sora", viewer, other)));
    }

    [Fact]
    public async Task SelectionForAllReplacesSelectionForOne()
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = ConnectSender(fixture, "r2");
        string viewer = fixture.Connect("sora", Role.Recvonly);
        await fixture.Client.RequestRtpStreamAsync(new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = Rid.R2 }, TestCancellation);

        await fixture.Client.RequestRtpStreamAsync("sora", viewer, Rid.R1, TestCancellation);

        Assert.Equal(Rid.R1, fixture.Sora.GetReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task LeavingRemovesSelections()
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = ConnectSender(fixture, "r2");
        string viewer = fixture.Connect("sora", Role.Recvonly);
        await fixture.Client.RequestRtpStreamAsync("sora", viewer, Rid.R2, TestCancellation);

        fixture.Sora.Leave(viewer);
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", ConnectionId = viewer });

        Assert.Equal(Rid.R0, fixture.Sora.GetReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task SenderWithoutSimulcastHasNoLayers()
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = fixture.Connect("sora");
        string viewer = fixture.Connect("sora");

        Assert.Null(fixture.Sora.GetReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task BothConnectionsAndTheLayerMustExist()
    {
        await using SoraFixture fixture = await OpenAsync();
        string viewer = fixture.Connect("sora");

        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.RequestRtpStreamAsync("sora", "NOBODY", Rid.R0, TestCancellation));
        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = "NOBODY", Rid = Rid.R0 }, TestCancellation));
        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.ResetRtpStreamAsync("sora", "NOBODY", TestCancellation));
        await AssertFailsAsync(SoraEmulatorError.InvalidRequest, fixture.Client.RequestRtpStreamAsync("sora", viewer, new Rid("r3"), TestCancellation));
    }

    private static string ConnectSender(SoraFixture fixture, string highest) =>
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", Role = Role.Sendonly, Simulcast = true, HighestRid = new Rid(highest) }).ConnectionId;
}
