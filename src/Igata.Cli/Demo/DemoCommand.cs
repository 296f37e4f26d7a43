using Igata.Emulator;
using Igata.Runtime.Errors;
using Igata.Sora;

namespace Igata.Cli.Demo;

/// <summary>Calls every method of Sora through the client that was cast for it, against a Sora of its own.</summary>
internal static class DemoCommand
{
    /// <summary>Shows it on the console.</summary>
    public static Task<int> RunAsync(CancellationToken cancellationToken) => RunAsync(new ConsoleHost(), cancellationToken);

    /// <summary>Shows it in colours where the host has them, and otherwise one line to a call.</summary>
    public static Task<int> RunAsync(Host host, CancellationToken cancellationToken) =>
        RunAsync(host.Colours ? new TerminalReport(host) : new PlainReport(host.Output), cancellationToken);

    private static async Task<int> RunAsync(IDemoReport report, CancellationToken cancellationToken)
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(cancellationToken: cancellationToken);
        using var tap = new WireTap();
        using var http = new HttpClient(tap);
        using var sora = new SoraClient(http, new SoraClientOptions { Endpoint = emulator.Endpoint });
        report.Begin(emulator.Endpoint);
        int answered = await CallAllAsync(new DemoStage(emulator.Sora, sora, tap), report, cancellationToken);
        bool refused = await Refusals.ShowAsync(sora, report, cancellationToken);
        report.End(answered, SoraTargets.All.Count);
        return refused && answered == SoraTargets.All.Count ? ExitCode.Ok : ExitCode.Errors;
    }

    private static async Task<int> CallAllAsync(DemoStage stage, IDemoReport report, CancellationToken cancellationToken)
    {
        int answered = 0;
        foreach (IGrouping<string, DemoCall> group in DemoCalls.All.GroupBy(static call => call.Group))
        {
            var outcomes = new List<DemoOutcome>();
            foreach (DemoCall call in group)
            {
                outcomes.Add(await CallAsync(stage, call, cancellationToken));
            }

            answered += outcomes.Count(static outcome => outcome.Fault is null);
            report.Show(group.Key, outcomes);
        }

        ShowMissing(report);
        return answered;
    }

    private static async Task<DemoOutcome> CallAsync(DemoStage stage, DemoCall call, CancellationToken cancellationToken)
    {
        // So that there is something to count.
        stage.Emulator.Advance(TimeSpan.FromSeconds(1));
        stage.Tap.Forget();
        try
        {
            await call.RunAsync(stage, cancellationToken);
            return new DemoOutcome(call.Target, stage.Tap.Sent, stage.Tap.Received, null);
        }
        catch (ApiException fault)
        {
            return new DemoOutcome(call.Target, stage.Tap.Sent, stage.Tap.Received, fault.Message);
        }
    }

    private static void ShowMissing(IDemoReport report)
    {
        List<DemoOutcome> missing = [.. SoraTargets.All
            .Except(DemoCalls.All.Select(static call => call.Target))
            .Select(static target => new DemoOutcome(target, "", "", "not called: the demo has no call for it"))];
        if (missing.Count > 0)
        {
            report.Show("Not called", missing);
        }
    }
}
