using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.SoraFixture;

namespace Igata.Emulator.Tests.Sora;

public sealed class ArchivingTests
{
    [Fact]
    public async Task SendersInARecordedChannelAreArchived()
    {
        await using SoraFixture fixture = await OpenAsync();
        string sender = fixture.Connect("sora", Role.Sendonly);
        fixture.Connect("sora", Role.Recvonly);
        fixture.Connect("zakuro");
        Assert.Empty(await fixture.Client.ListArchivingAsync(TestCancellation));

        await fixture.Client.StartRecordingAsync("sora", TimeSpan.FromHours(1), TestCancellation);
        fixture.Time.Now += TimeSpan.FromSeconds(146.9);

        Archiving archiving = Assert.Single(await fixture.Client.ListArchivingAsync(TestCancellation));
        Assert.Equal((sender, TimeSpan.FromSeconds(146)), (archiving.ConnectionId, archiving.Elapsed));
    }

    [Fact]
    public async Task LateSenderIsRecordedSinceItConnected()
    {
        await using SoraFixture fixture = await OpenAsync();
        await fixture.Client.StartRecordingAsync("sora", TimeSpan.Zero, TestCancellation);
        fixture.Time.Now += TimeSpan.FromMinutes(1);
        fixture.Connect("sora");
        fixture.Time.Now += TimeSpan.FromSeconds(5);

        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(await fixture.Client.ListArchivingAsync(TestCancellation)).Elapsed);
    }

    [Fact]
    public async Task DisabledMediaAreFalse()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Sora.Connect(new NewConnection { ChannelId = "sora", Video = false });
        await fixture.Client.StartRecordingAsync("sora", TimeSpan.Zero, TestCancellation);

        Archiving archiving = Assert.Single(await fixture.Client.ListArchivingAsync(TestCancellation));

        Assert.True(archiving.Video!.Value.IsFalse);
        Assert.Equal("OPUS", archiving.Audio?.Value?.CodecType);
    }

    [Fact]
    public async Task StoppingEndsArchiving()
    {
        await using SoraFixture fixture = await OpenAsync();
        fixture.Connect("sora");
        await fixture.Client.StartRecordingAsync("sora", TimeSpan.FromMinutes(1), TestCancellation);

        fixture.Time.Now += TimeSpan.FromMinutes(1);

        Assert.Equal(default(EquatableList<Archiving>), await fixture.Client.ListArchivingAsync(TestCancellation));
    }
}
