using Igata.Emulator.ConcurrencyMonitoring;
using Igata.Emulator.Ecl;
using Igata.Emulator.ImageFlux;
using Igata.Emulator.SkyWay;
using Igata.Emulator.Sora;

namespace Igata.Emulator;

/// <summary>The initial state of the emulated services.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The seed of the ids: the same seed and the same calls produce the same ids. Default: 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The clock that the clock of the emulator is based on. Default: the system clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>The initial state of Sora.</summary>
    public SoraEmulatorOptions Sora { get; set; } = new();

    /// <summary>The initial state of ImageFlux.</summary>
    public ImageFluxEmulatorOptions ImageFlux { get; set; } = new();

    /// <summary>The initial state of SkyWay.</summary>
    public SkyWayEmulatorOptions SkyWay { get; set; } = new();

    /// <summary>The initial state of Enterprise Cloud.</summary>
    public EclEmulatorOptions Ecl { get; set; } = new();

    /// <summary>The initial state of Concurrency Monitoring.</summary>
    public ConcurrencyMonitoringEmulatorOptions ConcurrencyMonitoring { get; set; } = new();
}
