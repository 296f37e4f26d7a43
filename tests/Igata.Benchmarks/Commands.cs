using BenchmarkDotNet.Running;
using Igata.Benchmarks.PeerCalls;
using Igata.Benchmarks.Scale;
using Igata.Benchmarks.Serving;

namespace Igata.Benchmarks;

/// <summary>The commands of the program.</summary>
internal static class Commands
{
    private const int Usage = 2;
    private const int Cancelled = 130;

    private const string Help = """
        Measures the generated code and its alternatives.

          check [options]     Prints one table; the exit code is 1 if a figure misses its goal by more than a quarter.
            --quick             Fewer rounds.
            --only TEXT         Only experiments whose name contains this text.
            --markdown          Prints the table as Markdown, for the README.
          server [options]    Measures servers in processes of their own; the same options.
          scale [options]     Measures specs of 10 to 5,000 methods; the same options. A quick run does not build 1,000 methods.
          peers [options]     Measures generated clients beside the official or usual ones; the same options.
          bench [filter]      Runs BenchmarkDotNet for details; a filter such as *Reading*.
          --help              Prints this text.

        Example:
          dotnet run -c Release --project tests/Igata.Benchmarks -- check --quick --only read
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["check", .. string[] options] when CheckOptions.TryParse(options, out CheckOptions parsed):
                return await RunAsync(CheckCommand.RunAsync, parsed);

            case ["server", .. string[] options] when CheckOptions.TryParse(options, out CheckOptions parsed):
                return await RunAsync(ServerCommand.RunAsync, parsed);

            case ["scale", .. string[] options] when CheckOptions.TryParse(options, out CheckOptions parsed):
                return await RunAsync(ScaleCommand.RunAsync, parsed);

            case [ProcessUsage.Command, .. string[] command] when command.Length > 0:
                return ProcessUsage.Run(command);

            case ["peers", .. string[] options] when CheckOptions.TryParse(options, out CheckOptions parsed):
                return await RunAsync(PeersCommand.RunAsync, parsed);

            case [PeerFirstCall.Command, string name, string client]:
                return await PeerFirstCall.RunAsync(name, client);

            case [ServerHost.Command, string contender]:
                return await ServerHost.RunAsync(contender);

            case ["bench"]:
                return RunBenchmarks("*");

            case ["bench", string filter]:
                return RunBenchmarks(filter);

            case [FirstCall.Command, string contender, string folder]:
                return await FirstCall.RunAsync(contender, folder);

            case ["--help" or "-h" or "help"]:
                Console.WriteLine(Help);
                return 0;

            default:
                await Console.Error.WriteLineAsync(Help);
                return Usage;
        }
    }

    private static async Task<int> RunAsync(Func<CheckOptions, CancellationToken, Task<int>> command, CheckOptions options)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            return await command(options, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Cancelled;
        }
        catch (NothingSelectedException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Usage;
        }
    }

    private static int RunBenchmarks(string filter)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Commands).Assembly).Run(["--filter", filter], new BenchmarkConfig());
        return 0;
    }
}
