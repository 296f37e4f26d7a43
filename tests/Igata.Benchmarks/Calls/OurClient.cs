using Igata.Sora;

namespace Igata.Benchmarks.Calls;

/// <summary>The generated client.</summary>
internal sealed class OurClient(SoraClient sora) : IPeer
{
    public async Task StartRecordingAsync() => await sora.StartRecordingAsync("sora", TimeSpan.FromHours(1)).ConfigureAwait(false);

    public async Task GetStatsConnectionAsync() => await sora.GetStatsConnectionAsync("sora", "KP8VZZ321D0A90RSVJC4RMGJ08").ConfigureAwait(false);

    public async Task ListConnectionsAsync() => await sora.ListConnectionsAsync().ConfigureAwait(false);
}
