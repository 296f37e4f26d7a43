using Igata.Emulator.Sora;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Many recordings, which are bounded and end in their order.</summary>
public class RecordingLimitTests
{
    private const int MaxRunning = 10_000;

    [Fact]
    public async Task OldestRecordingStopsWhenThereAreTooMany()
    {
        var sora = new SoraEmulator();
        for (int i = 0; i <= MaxRunning + 1; i++)
        {
            await StartAsync(sora, $"channel-{i}", TimeSpan.Zero);
        }

        Assert.Equal(["channel-0", "channel-1"], sora.FinishedRecordings.Select(static recording => recording.ChannelId));
        Assert.Equal(MaxRunning, (await ((ISoraService)sora).ListStartedRecordingAsync(TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task RecordingsEndInTheOrderOfTheirTimesWhateverWasStoppedBefore()
    {
        var sora = new SoraEmulator();
        for (int i = 0; i < 1000; i++)
        {
            // The channel is recorded anew, and the earlier recording does not end the later one.
            await StartAsync(sora, "again", TimeSpan.FromSeconds(5));
            await ((ISoraService)sora).StopRecordingAsync(new StopRecordingRequest { ChannelId = "again" }, TestContext.Current.CancellationToken);
        }

        await StartAsync(sora, "again", TimeSpan.FromSeconds(60));
        await StartAsync(sora, "late", TimeSpan.FromSeconds(30));
        await StartAsync(sora, "early", TimeSpan.FromSeconds(10));
        sora.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("again", Assert.Single(await ((ISoraService)sora).ListStartedRecordingAsync(TestContext.Current.CancellationToken)).ChannelId);
        Assert.Equal(["early", "late"], sora.FinishedRecordings.Where(static recording => recording.ChannelId != "again").Select(static recording => recording.ChannelId));
    }

    private static async Task StartAsync(ISoraService sora, string channel, TimeSpan length) =>
        await sora.StartRecordingAsync(new StartRecordingRequest { ChannelId = channel, ExpireTime = length }, TestContext.Current.CancellationToken);
}
