namespace Igata.Emulator.SkyWay;

/// <summary>The initial state of the emulated SkyWay.</summary>
public sealed class SkyWayEmulatorOptions
{
    /// <summary>The applications. Methods without an application argument use the first one. Default: one application.</summary>
    public IList<SkyWayApplication> Applications { get; } =
    [
        new SkyWayApplication(new Guid("c0ffee00-5a1e-4b0b-8bad-5eed0e4a7e01"), "aWdhdGEtZW11bGF0b3Itc2VjcmV0LWtleS0wMDAwMDE="),
    ];

    /// <summary>The maximum number of persons who can join in a calendar month. Default: null, which means no maximum.</summary>
    public int? UsageLimit { get; set; }
}
