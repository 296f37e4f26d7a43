using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Igata.Cli.Tests;

/// <summary>Tests what only a real process can show: exit codes, signals and output streams.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan SafetyTimeout = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task ProcessExitsWithTheCode()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api + "colour: red\n");
        (int code, string output) = await FinishAsync(Start(cli.Folder));
        Assert.Equal(ExitCode.Errors, code);
        Assert.DoesNotContain('\u001B', output);
        Assert.EndsWith("1 error in 1 file" + Environment.NewLine, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task SignalStopsTheProcessWithoutOutput(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        Assert.SkipWhen(signal is "INT" && IsInterruptIgnored(), "A shell without job control has started the tests in the background, so that they and their processes ignore Ctrl-C.");
        using var cli = new Cli();

        // Reading a pipe that nobody writes to takes until the process is stopped.
        await RunAsync("mkfifo", cli.GetPath("api.yaml"));
        Process igata = Start(cli.Folder);

        // Opening the pipe waits until the process has opened it, too.
        await using FileStream pipe = await Task.Run(() => new FileStream(cli.GetPath("api.yaml"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite)).WaitAsync(SafetyTimeout);
        await RunAsync("kill", "-" + signal, igata.Id.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((ExitCode.Cancelled, ""), await FinishAsync(igata));
    }

    /// <summary>A property of the project whose name is misspelled changes nothing, and nothing reports it.</summary>
    [Theory]
    [InlineData("System.GC.Server", "true")]
    [InlineData("System.GC.Concurrent", "false")]
    [InlineData("System.GC.LOHThreshold", "67108864")]
    [InlineData("System.Runtime.TieredCompilation.CallCountingDelayMs", "500")]
    [InlineData("System.Runtime.TieredPGO", "false")]
    [InlineData("System.Diagnostics.Tracing.EventSource.IsSupported", "false")]
    public void RuntimeIsConfiguredForShortWork(string setting, string expected)
    {
        using JsonDocument configuration = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "igata.runtimeconfig.json")));
        Assert.Equal(expected, configuration.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(setting).GetRawText());
    }

    /// <summary>A process ignores SIGINT if its parent did when it started the process.</summary>
    private static bool IsInterruptIgnored()
    {
        const ulong Interrupt = 1UL << (2 - 1);
        const string Prefix = "SigIgn:";
        string? ignored = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Prefix, StringComparison.Ordinal)) : null;
        return ignored is not null && (ulong.Parse(ignored[Prefix.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static Process Start(string folder) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "igata.dll"), "check"])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Reads both outputs while the process runs, so that no full pipe stops it, and stops a process that does not exit.</summary>
    private static async Task<(int Code, string Output)> FinishAsync(Process process)
    {
        using (process)
        {
            try
            {
                Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
                await Task.WhenAll(output, error, process.WaitForExitAsync()).WaitAsync(SafetyTimeout);
                return (process.ExitCode, await output + await error);
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }

    private static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
