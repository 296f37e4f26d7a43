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

    /// <summary>The names of the services to serve: <c>sora</c>, <c>imageflux</c>, <c>skyway</c>, <c>ecl</c>, <c>concurrency-monitoring</c>. Default: all.</summary>
    public IReadOnlyCollection<string> Services { get; set; } = [];

    /// <summary>The origin whose pages may call the services from a browser, such as <c>http://127.0.0.1:5000</c>. Default: none.</summary>
    public string? CorsOrigin { get; set; }

    /// <summary>Called after each call, by several threads at the same time. Default: nothing.</summary>
    public Action<EmulatedCall>? OnCall { get; set; }

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
