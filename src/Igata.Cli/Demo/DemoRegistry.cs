using Igata.Emulator;

namespace Igata.Cli.Demo;

/// <summary>The demos of all APIs.</summary>
internal static class DemoRegistry
{
    private static readonly (string Name, Func<EmulatorHost, ApiDemo> Create)[] All =
    [
        ("sora", static emulator => new SoraDemo(emulator)),
        ("imageflux", static emulator => new ImageFluxDemo(emulator)),
        ("skyway", static emulator => new SkyWayDemo(emulator)),
        ("ecl", static emulator => new EclDemo(emulator)),
        ("concurrency-monitoring", static emulator => new ConcurrencyMonitoringDemo(emulator)),
    ];

    public static IEnumerable<string> Names => All.Select(static demo => demo.Name);

    public static IEnumerable<ApiDemo> Create(EmulatorHost emulator, string? name) =>
        All.Where(demo => name is null || demo.Name == name).Select(demo => demo.Create(emulator));
}
