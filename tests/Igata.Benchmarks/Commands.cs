using BenchmarkDotNet.Running;

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
                return await CheckAsync(parsed);

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

    private static async Task<int> CheckAsync(CheckOptions options)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            return await CheckCommand.RunAsync(options, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Cancelled;
        }
    }

    private static int RunBenchmarks(string filter)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Commands).Assembly).Run(["--filter", filter], new BenchmarkConfig());
        return 0;
    }
}
