using Igata.Emulator.Sora;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class StatisticsTests
{
    [Fact]
    public async Task CountersIncreaseWithTime()
    {
        await using SoraFixture fixture = await OpenAsync();
        string connection = fixture.Connect("sora");

        fixture.Time.Now += TimeSpan.FromSeconds(10);
        Stats early = await fixture.Client.GetStatsConnectionAsync("sora", connection, TestCancellation);
        fixture.Time.Now += TimeSpan.FromSeconds(10);
        Stats late = await fixture.Client.GetStatsConnectionAsync("sora", connection, TestCancellation);

        Assert.InRange(early.Rtp!.TotalReceivedRtp!.Value, 1, late.Rtp!.TotalReceivedRtp!.Value - 1);
        Assert.Equal(late.Rtp.TotalReceivedRtp + late.Rtcp!.TotalReceivedRtcp, late.Rtp.TotalReceived);
        Assert.Equal(fixture.Time.Now, late.Timestamp);
        Assert.Equal(late, await fixture.Client.GetStatsConnectionAsync("sora", connection, TestCancellation));
    }

    [Fact]
    public async Task ReceiverHasNoSendCounters()
    {
        await using SoraFixture fixture = await OpenAsync();
        string viewer = fixture.Connect("sora", Role.Recvonly);
        string sender = fixture.Connect("sora", Role.Sendonly);
        fixture.Time.Now += TimeSpan.FromMinutes(1);

        RtpStats ofViewer = (await fixture.Client.GetStatsConnectionAsync("sora", viewer, TestCancellation)).Rtp!;
        RtpStats ofSender = (await fixture.Client.GetStatsConnectionAsync("sora", sender, TestCancellation)).Rtp!;

        Assert.Equal((0, 0), (ofViewer.TotalReceivedRtp, ofSender.TotalSentRtp));
        Assert.True(ofViewer.TotalSentRtp > 0 && ofSender.TotalReceivedRtp > 0);
    }

    [Fact]
    public async Task SentLayersAreCounted()
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = fixture.Sora.Connect(new NewConnection { ChannelId = "sora", Simulcast = true, HighestRid = Rid.R1 }).ConnectionId;
        fixture.Time.Now += TimeSpan.FromMinutes(1);

        SimulcastStats layers = (await fixture.Client.GetStatsConnectionAsync("sora", sender, TestCancellation)).Simulcast!;

        Assert.True(layers.R0!.Rtp!.TotalReceivedRtp > 0 && layers.R1!.Rtp!.TotalReceivedRtp > 0);
        Assert.Equal(0, layers.R2!.Rtp!.TotalReceivedRtp);
    }

    [Fact]
    public async Task ClientStatsCoverAllItsConnections()
    {
        await using SoraFixture fixture = await OpenAsync();
        string a = fixture.Connect("sora", clientId: "spam");
        string b = fixture.Connect("sora", clientId: "spam");
        string c = fixture.Connect("akane", clientId: "spam");

        Assert.Equal([a, b], (await fixture.Client.GetStatsClientAsync("sora", "spam", TestCancellation)).Select(stats => stats.ConnectionId));
        Assert.Equal([c, a, b], (await fixture.Client.GetStatsAllConnectionsAsync(TestCancellation)).Select(stats => stats.ConnectionId));
        Assert.Empty(await fixture.Client.GetStatsClientAsync("sora", "nobody", TestCancellation));
        await AssertFailsAsync(SoraEmulatorError.ConnectionNotFound, fixture.Client.GetStatsConnectionAsync("sora", c, TestCancellation));
    }
}
