using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class StatisticsTests
{
    [Fact]
    public async Task CountersGrowWithTheClock()
    {
        await using Stage stage = await OpenAsync();
        string connection = stage.Connect("sora");

        stage.Time.Now += TimeSpan.FromSeconds(10);
        Stats early = await stage.Client.GetStatsConnectionAsync("sora", connection, Cancel);
        stage.Time.Now += TimeSpan.FromSeconds(10);
        Stats late = await stage.Client.GetStatsConnectionAsync("sora", connection, Cancel);

        Assert.InRange(early.Rtp!.TotalReceivedRtp!.Value, 1, late.Rtp!.TotalReceivedRtp!.Value - 1);
        Assert.Equal(late.Rtp.TotalReceivedRtp + late.Rtcp!.TotalReceivedRtcp, late.Rtp.TotalReceived);
        Assert.Equal(stage.Time.Now, late.Timestamp);
        Assert.Equal(late, await stage.Client.GetStatsConnectionAsync("sora", connection, Cancel));
    }

    [Fact]
    public async Task OneWhoOnlyReceivesSendsNothing()
    {
        await using Stage stage = await OpenAsync();
        string viewer = stage.Connect("sora", Role.Recvonly);
        string sender = stage.Connect("sora", Role.Sendonly);
        stage.Time.Now += TimeSpan.FromMinutes(1);

        RtpStats ofViewer = (await stage.Client.GetStatsConnectionAsync("sora", viewer, Cancel)).Rtp!;
        RtpStats ofSender = (await stage.Client.GetStatsConnectionAsync("sora", sender, Cancel)).Rtp!;

        Assert.Equal((0, 0), (ofViewer.TotalReceivedRtp, ofSender.TotalSentRtp));
        Assert.True(ofViewer.TotalSentRtp > 0 && ofSender.TotalReceivedRtp > 0);
    }

    [Fact]
    public async Task TheLayersThatAreSentAreCounted()
    {
        await using Stage stage = await OpenAsync();
        string sender = stage.Sora.Connect(new NewConnection { ChannelId = "sora", Simulcast = true, HighestRid = Rid.R1 }).ConnectionId;
        stage.Time.Now += TimeSpan.FromMinutes(1);

        SimulcastStats layers = (await stage.Client.GetStatsConnectionAsync("sora", sender, Cancel)).Simulcast!;

        Assert.True(layers.R0!.Rtp!.TotalReceivedRtp > 0 && layers.R1!.Rtp!.TotalReceivedRtp > 0);
        Assert.Equal(0, layers.R2!.Rtp!.TotalReceivedRtp);
    }

    [Fact]
    public async Task AClientHasThoseOfAllItsConnections()
    {
        await using Stage stage = await OpenAsync();
        string a = stage.Connect("sora", clientId: "spam");
        string b = stage.Connect("sora", clientId: "spam");
        string c = stage.Connect("akane", clientId: "spam");

        Assert.Equal([a, b], (await stage.Client.GetStatsClientAsync("sora", "spam", Cancel)).Select(stats => stats.ConnectionId));
        Assert.Equal([c, a, b], (await stage.Client.GetStatsAllConnectionsAsync(Cancel)).Select(stats => stats.ConnectionId));
        Assert.Empty(await stage.Client.GetStatsClientAsync("sora", "nobody", Cancel));
        await FailsAsync(SoraEmulatorError.ConnectionNotFound, stage.Client.GetStatsConnectionAsync("sora", c, Cancel));
    }
}
