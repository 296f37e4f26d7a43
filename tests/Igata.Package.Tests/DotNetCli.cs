using System.Diagnostics;

namespace Igata.Package.Tests;

/// <summary>The exit code and the output of a process.</summary>
internal sealed record ProcessResult(int ExitCode, string Output)
{
    public ProcessResult EnsureSuccess() => ExitCode == 0 ? this : throw new InvalidOperationException($"The process exited with {ExitCode}:\n{Output}");
}

/// <summary>Runs programs as from a shell.</summary>
internal static class DotNetCli
{
    /// <summary>By default, MSBuild keeps processes for the next build. They would keep our pipe open.</summary>
    public static IReadOnlyList<string> QuietOptions { get; } = ["-nologo", "-nodeReuse:false", "-tl:off", "-clp:NoSummary", "-v:minimal"];

    public static Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        RunAsync("dotnet", folder, arguments, environment);

    public static async Task<ProcessResult> RunAsync(string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // Also for the commands that have no option for it.
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProcessResult(process.ExitCode, await output + await errors);
    }
}
