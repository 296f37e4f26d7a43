using System.Diagnostics;
using System.Globalization;

namespace Igata.Benchmarks;

/// <summary>Runs a command of this program in a new process.</summary>
internal static class NewProcess
{
    /// <summary>Returns the number that the command prints.</summary>
    public static double Run(params string[] arguments) => Run(Create(arguments));

    /// <summary>Returns the number that a program prints.</summary>
    public static double Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The new process failed with exit code {process.ExitCode}.");
    }

    /// <summary>Creates the description of the process, whose output is redirected.</summary>
    public static ProcessStartInfo Create(IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] hostArguments = isHost ? [typeof(NewProcess).Assembly.Location] : [];
        return new(program, [.. hostArguments, .. arguments]) { RedirectStandardOutput = true };
    }
}
