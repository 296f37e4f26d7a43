using Igata.Sora;

namespace Igata.Benchmarks.Calls;

/// <summary>The generated client.</summary>
internal sealed class IgataClient(SoraClient sora) : ICallClient
{
    public Task StartRecordingAsync() => sora.StartRecordingAsync("sora", TimeSpan.FromHours(1)).AsTask();

    public Task GetStatsConnectionAsync() => sora.GetStatsConnectionAsync("sora", "KP8VZZ321D0A90RSVJC4RMGJ08").AsTask();

    public Task ListConnectionsAsync() => sora.ListConnectionsAsync().AsTask();
}
