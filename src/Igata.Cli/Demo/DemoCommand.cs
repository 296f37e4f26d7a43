using System.CommandLine;
using Igata.Emulator;
using Igata.Runtime;

namespace Igata.Cli.Demo;

/// <summary>Calls every method of the APIs with their generated clients, against an in-process emulator.</summary>
internal static class DemoCommand
{
    public static Command Create(Host host)
    {
        var api = new Argument<string?>("API")
        {
            Description = $"The API to call: {string.Join(", ", DemoRegistry.Names)}. Default: all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        api.AcceptOnlyFromAmong([.. DemoRegistry.Names]);
        var demo = new Command("demo", "Calls every method of the APIs against an in-process emulator. Needs no server and no network.") { api };
        demo.SetAction((parsed, cancel) => RunAsync(host, parsed.GetValue(api), cancel));
        return demo.WithHelp("igata demo skyway");
    }

    /// <summary>Writes tables in color if the host supports it, otherwise one line per call.</summary>
    private static Task<int> RunAsync(Host host, string? name, CancellationToken cancellationToken) =>
        RunAsync(host.SupportsColors ? new TerminalReport(host) : new PlainReport(host.Output), name, cancellationToken);

    private static async Task<int> RunAsync(IDemoReport report, string? name, CancellationToken cancellationToken)
    {
        await using EmulatorHost emulator = await EmulatorHost.StartAsync(cancellationToken: cancellationToken);
        int succeeded = 0;
        int all = 0;
        bool errorsShown = true;
        foreach (ApiDemo demo in DemoRegistry.Create(emulator, name))
        {
            using (demo)
            {
                report.Begin(demo.Title, demo.Endpoint);
                succeeded += await CallAllAsync(emulator, demo, report, cancellationToken);
                errorsShown &= await demo.ShowErrorsAsync(report, cancellationToken);
                all += demo.Methods.Count;
            }
        }

        report.End(succeeded, all);
        return errorsShown && succeeded == all ? ExitCode.Ok : ExitCode.Errors;
    }

    private static async Task<int> CallAllAsync(EmulatorHost emulator, ApiDemo demo, IDemoReport report, CancellationToken cancellationToken)
    {
        int succeeded = 0;
        foreach (IGrouping<string, DemoCall> group in demo.Calls.GroupBy(static call => call.Group))
        {
            var outcomes = new List<DemoOutcome>();
            foreach (DemoCall call in group)
            {
                outcomes.Add(await CallAsync(emulator, demo, call, cancellationToken));
            }

            succeeded += outcomes.Count(static outcome => outcome.Error is null);
            report.Show(group.Key, outcomes);
        }

        ShowMissing(demo, report);
        return succeeded;
    }

    private static async Task<DemoOutcome> CallAsync(EmulatorHost emulator, ApiDemo demo, DemoCall call, CancellationToken cancellationToken)
    {
        // Time must elapse so that the counters of the statistics are not zero.
        emulator.Advance(TimeSpan.FromSeconds(1));
        demo.Tap.Clear();
        try
        {
            await call.RunAsync(cancellationToken);
            return new DemoOutcome(call.Method, demo.Tap.Sent, demo.Tap.Received, null);
        }
        catch (ApiException exception)
        {
            return new DemoOutcome(call.Method, demo.Tap.Sent, demo.Tap.Received, exception.Message);
        }
    }

    private static void ShowMissing(ApiDemo demo, IDemoReport report)
    {
        List<DemoOutcome> missing = [.. demo.Methods
            .Except(demo.Calls.Select(static call => call.Method))
            .Select(static method => new DemoOutcome(method, "", "", "not called: the demo has no call for it"))];
        if (missing.Count > 0)
        {
            report.Show("Not called", missing);
        }
    }
}
