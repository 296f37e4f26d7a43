using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    // The memory of a node without load, about 100 MB.
    private const long MemoryInBytes = 100_000_000;

    ValueTask<StatsReport> ISoraService.GetStatsReportAsync(CancellationToken cancellationToken) => RunLockedAsync(() => new StatsReport
    {
        Version = _options.Version,
        TotalConnectionCreated = _totals.Created,
        TotalConnectionUpdated = 0,
        TotalConnectionDestroyed = _totals.Destroyed,
        TotalSuccessfulConnections = _totals.Created,
        TotalOngoingConnections = _channels.Count,
        TotalFailedConnections = 0,
        TotalDurationSec = (long)_totals.Duration.TotalSeconds,
        AverageDurationSec = _totals.Destroyed == 0 ? 0 : (long)(_totals.Duration.TotalSeconds / _totals.Destroyed),
        AverageSetupTimeMsec = 0,
        TotalSessionCreated = _totals.SessionsDestroyed + _sessions.All.Count,
        TotalSessionDestroyed = _totals.SessionsDestroyed,
        Error = new ErrorCounters { SdpGenerationError = 0, SignalingError = 0 },
        ErlangVm = new ErlangVm { Memory = EquatableMap.Create<long>([new("total", MemoryInBytes), new("processes", MemoryInBytes / 2)]) },
        Cluster = new ClusterStats { RaftState = _hasMajority ? "leader" : "candidate", RaftTerm = 1, RaftCommitIndex = 1 },
    });
}
