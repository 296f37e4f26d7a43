using System.Diagnostics;
using System.Runtime;

namespace Igata.Benchmarks.Scale;

/// <summary>Collects garbage as the compiler does, in which the generator runs: on all cores.</summary>
internal static class CompilerConfiguration
{
    private const string Variable = "DOTNET_gcServer";

    /// <summary>Whether this process is configured. On one core there is no other collection, so the variable decides as well.</summary>
    public static bool IsActive => GCSettings.IsServerGC || Environment.GetEnvironmentVariable(Variable) is not null;

    /// <summary>Runs the same command in a process with the configuration, and returns its exit code.</summary>
    public static async Task<int> RunAgainAsync(CancellationToken cancellationToken)
    {
        ProcessStartInfo start = NewProcess.Create(Environment.GetCommandLineArgs()[1..]);
        start.RedirectStandardOutput = false;
        start.Environment[Variable] = "1";
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>The processes that are measured have configurations of their own.</summary>
    public static void HideFromChildren() => Environment.SetEnvironmentVariable(Variable, null);
}
