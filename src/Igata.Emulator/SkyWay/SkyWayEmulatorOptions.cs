namespace Igata.Emulator.SkyWay;

/// <summary>How an emulated SkyWay begins.</summary>
public sealed class SkyWayEmulatorOptions
{
    /// <summary>The applications that it knows; the first is the one that calls without an application mean. One unless set.</summary>
    public IList<SkyWayApplication> Applications { get; } =
    [
        new SkyWayApplication(new Guid("c0ffee00-5a1e-4b0b-8bad-5eed0e4a7e01"), "aWdhdGEtZW11bGF0b3Itc2VjcmV0LWtleS0wMDAwMDE="),
    ];

    /// <summary>How many persons may join in a calendar month; null, as unless set, is any number.</summary>
    public int? UsageLimit { get; set; }
}
