using System.Diagnostics;
using System.Text;

namespace Igata.Export.Tests;

/// <summary>Runs programs of others.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true",
        ["KIOTA_OFFLINE_ENABLED"] = "true",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true",
        ["REDOCLY_TELEMETRY"] = "off",
    };

    /// <summary>Runs a program to its end, and returns its exit code and what it has printed.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The program is not installed.</exception>
    public static (int Code, string Output) Run(string program, string folder, IEnumerable<string> arguments)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in Settings)
        {
            process.StartInfo.Environment[name] = value;
        }

        var output = new StringBuilder();
        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} did not end within {Limit.TotalMinutes} minutes.");
        }

        process.WaitForExit();
        lock (output)
        {
            return (process.ExitCode, output.ToString());
        }
    }
}
