namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The initial state of the emulated Concurrency Monitoring.</summary>
public sealed class ConcurrencyMonitoringEmulatorOptions
{
    /// <summary>The applications of the documentation: <c>demo-app</c> with three streams, and <c>demo-app-2</c> with two streams per channel.</summary>
    public static IReadOnlyList<ConcurrencyApplication> DemoApplications { get; } =
    [
        new("demo-app")
        {
            Name = "Demo application",
            Policies = [new("demo-policy", 3) { RuleName = "3 streams cap" }],
        },
        new("demo-app-2")
        {
            Name = "Demo application 2",
            Policies = [new("demo-policy-2", 2) { RuleName = "2 per channel", Message = "Number of streams per channel exceeded", Scope = "channel" }],
        },
    ];

    /// <summary>The applications. Default: <see cref="DemoApplications"/>.</summary>
    public IReadOnlyList<ConcurrencyApplication> Applications { get; set; } = DemoApplications;
}
