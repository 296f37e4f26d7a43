using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Emulator.Ecl;
using Igata.Emulator.ImageFlux;
using Igata.Emulator.SkyWay;
using Igata.Emulator.Sora;

namespace Igata.Emulator;

/// <summary>How the emulated services begin.</summary>
public sealed class EmulatorOptions
{
    /// <summary>What the ids grow from: the same seed and the same calls give the same ids. 1 unless set.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The clock below that of the emulator. The system's unless set.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>How Sora begins.</summary>
    public SoraEmulatorOptions Sora { get; set; } = new();

    /// <summary>How ImageFlux begins.</summary>
    public ImageFluxEmulatorOptions ImageFlux { get; set; } = new();

    /// <summary>How SkyWay begins.</summary>
    public SkyWayEmulatorOptions SkyWay { get; set; } = new();

    /// <summary>How Enterprise Cloud begins.</summary>
    public EclEmulatorOptions Ecl { get; set; } = new();

    /// <summary>How Concurrency Monitoring begins.</summary>
    public ConcurrencyMonitoringEmulatorOptions ConcurrencyMonitoring { get; set; } = new();
}
