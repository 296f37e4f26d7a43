using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class SimulcastTests
{
    [Theory]
    [InlineData("r2", "r2", "r2")]
    [InlineData("r2", "r1", "r1")]
    [InlineData("r2", "r0", "r0")]
    [InlineData("r1", "r2", "r1")]
    public async Task AViewerGetsWhatItAskedForOrTheLargestThatIsSent(string asked, string sent, string received)
    {
        await using Stage stage = await OpenAsync();
        string sender = Send(stage, sent);
        string viewer = stage.Connect("sora", Role.Recvonly);

        RequestRtpStreamResponse answer = await stage.Client.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = new Rid(asked) }, Cancel);

        Assert.Equal(new Rid(asked), answer.Rid);
        Assert.Equal(new Rid(received), stage.Sora.ReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task ResettingBringsTheSmallestLayerBack()
    {
        await using Stage stage = await OpenAsync();
        string sender = Send(stage, "r2");
        string other = Send(stage, "r2");
        string viewer = stage.Connect("sora", Role.Recvonly);
        await stage.Client.RequestRtpStreamAsync("sora", viewer, Rid.R2, Cancel);

        Assert.Equal(Rid.R2, stage.Sora.ReceivedRid("sora", viewer, sender));
        Assert.Equal(Rid.R2, stage.Sora.ReceivedRid("sora", viewer, other));
        await stage.Client.ResetRtpStreamAsync("sora", viewer, Cancel);
        Assert.Equal(Rid.R0, stage.Sora.ReceivedRid("sora", viewer, sender));
        Assert.Equal(Rid.R0, stage.Sora.ReceivedRid("sora", viewer, other));
    }

    [Fact]
    public async Task AChoiceForOneSenderLeavesTheOthersAlone()
    {
        await using Stage stage = await OpenAsync();
        string sender = Send(stage, "r2");
        string other = Send(stage, "r2");
        string viewer = stage.Connect("sora", Role.Recvonly);
        await stage.Client.RequestRtpStreamAsync("sora", viewer, Rid.R1, Cancel);
        await stage.Client.RequestRtpStreamAsync(new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = Rid.R2 }, Cancel);

        Assert.Equal((Rid.R2, Rid.R1), (stage.Sora.ReceivedRid("sora", viewer, sender), stage.Sora.ReceivedRid("sora", viewer, other)));

        await stage.Client.ResetRtpStreamAsync(new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender }, Cancel);

        Assert.Equal((Rid.R1, Rid.R1), (stage.Sora.ReceivedRid("sora", viewer, sender), stage.Sora.ReceivedRid("sora", viewer, other)));
    }

    [Fact]
    public async Task AChoiceForAllUndoesThatForOne()
    {
        await using Stage stage = await OpenAsync();
        string sender = Send(stage, "r2");
        string viewer = stage.Connect("sora", Role.Recvonly);
        await stage.Client.RequestRtpStreamAsync(new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = sender, Rid = Rid.R2 }, Cancel);

        await stage.Client.RequestRtpStreamAsync("sora", viewer, Rid.R1, Cancel);

        Assert.Equal(Rid.R1, stage.Sora.ReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task WhoLeavesIsForgotten()
    {
        await using Stage stage = await OpenAsync();
        string sender = Send(stage, "r2");
        string viewer = stage.Connect("sora", Role.Recvonly);
        await stage.Client.RequestRtpStreamAsync("sora", viewer, Rid.R2, Cancel);

        stage.Sora.Leave(viewer);
        stage.Sora.Connect(new NewConnection { ChannelId = "sora", ConnectionId = viewer });

        Assert.Equal(Rid.R0, stage.Sora.ReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task OneWhoDoesNotSendInLayersHasNone()
    {
        await using Stage stage = await OpenAsync();
        string sender = stage.Connect("sora");
        string viewer = stage.Connect("sora");

        Assert.Null(stage.Sora.ReceivedRid("sora", viewer, sender));
    }

    [Fact]
    public async Task BothMustBeThereAndTheLayerMustExist()
    {
        await using Stage stage = await OpenAsync();
        string viewer = stage.Connect("sora");

        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.RequestRtpStreamAsync("sora", "NOBODY", Rid.R0, Cancel));
        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.RequestRtpStreamAsync(
            new() { ChannelId = "sora", RecvConnectionId = viewer, SendConnectionId = "NOBODY", Rid = Rid.R0 }, Cancel));
        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.ResetRtpStreamAsync("sora", "NOBODY", Cancel));
        await FailsAsync(SoraEmulatorError.InvalidRequest, stage.Client.RequestRtpStreamAsync("sora", viewer, new Rid("r3"), Cancel));
    }

    private static string Send(Stage stage, string highest) =>
        stage.Sora.Connect(new NewConnection { ChannelId = "sora", Role = Role.Sendonly, Simulcast = true, HighestRid = new Rid(highest) }).ConnectionId;
}
