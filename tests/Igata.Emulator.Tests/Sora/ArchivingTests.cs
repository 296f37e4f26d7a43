using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Sora;
using static Igata.Emulator.Tests.Stage;

namespace Igata.Emulator.Tests.Sora;

public sealed class ArchivingTests
{
    [Fact]
    public async Task ThoseWhoSendInARecordedChannelAreArchived()
    {
        await using Stage stage = await OpenAsync();
        string sender = stage.Connect("sora", Role.Sendonly);
        stage.Connect("sora", Role.Recvonly);
        stage.Connect("zakuro");
        Assert.Empty(await stage.Client.ListArchivingAsync(Cancel));

        await stage.Client.StartRecordingAsync("sora", TimeSpan.FromHours(1), Cancel);
        stage.Time.Now += TimeSpan.FromSeconds(146.9);

        Archiving archiving = Assert.Single(await stage.Client.ListArchivingAsync(Cancel));
        Assert.Equal((sender, TimeSpan.FromSeconds(146)), (archiving.ConnectionId, archiving.Elapsed));
    }

    [Fact]
    public async Task OneWhoCameLaterHasBeenRecordedSinceThen()
    {
        await using Stage stage = await OpenAsync();
        await stage.Client.StartRecordingAsync("sora", TimeSpan.Zero, Cancel);
        stage.Time.Now += TimeSpan.FromMinutes(1);
        stage.Connect("sora");
        stage.Time.Now += TimeSpan.FromSeconds(5);

        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(await stage.Client.ListArchivingAsync(Cancel)).Elapsed);
    }

    [Fact]
    public async Task MediaThatAreOffAreFalse()
    {
        await using Stage stage = await OpenAsync();
        stage.Sora.Connect(new NewConnection { ChannelId = "sora", Video = false });
        await stage.Client.StartRecordingAsync("sora", TimeSpan.Zero, Cancel);

        Archiving archiving = Assert.Single(await stage.Client.ListArchivingAsync(Cancel));

        Assert.True(archiving.Video.IsFalse);
        Assert.Equal("OPUS", archiving.Audio.Value?.CodecType);
    }

    [Fact]
    public async Task StoppingEndsIt()
    {
        await using Stage stage = await OpenAsync();
        stage.Connect("sora");
        await stage.Client.StartRecordingAsync("sora", TimeSpan.FromMinutes(1), Cancel);

        stage.Time.Now += TimeSpan.FromMinutes(1);

        Assert.Equal(default(EquatableList<Archiving>), await stage.Client.ListArchivingAsync(Cancel));
    }
}
