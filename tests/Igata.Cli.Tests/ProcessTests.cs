using System.Diagnostics;

namespace Igata.Cli.Tests;

/// <summary>Tests what only a real process can show: exit codes, signals and output streams.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan SafetyTimeout = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ProcessExitsWithTheCode()
    {
        using Cli cli = new Cli().Write("api.yaml", Cli.Api + "colour: red\n");
        using Process igata = Start(cli.Folder);
        string output = await igata.StandardOutput.ReadToEndAsync();
        await igata.WaitForExitAsync();
        Assert.Equal(ExitCode.Errors, igata.ExitCode);
        Assert.DoesNotContain('\u001B', output);
        Assert.EndsWith("1 error in 1 file" + Environment.NewLine, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CtrlCStopsWithoutOutput()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no signal to send.");
        using var cli = new Cli();

        // Reading a pipe that nobody writes to takes until the process is stopped.
        await RunAsync("mkfifo", cli.GetPath("api.yaml"));
        using Process igata = Start(cli.Folder);

        // Opening the pipe waits until the process has opened it, too.
        await using FileStream pipe = await Task.Run(() => new FileStream(cli.GetPath("api.yaml"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite)).WaitAsync(SafetyTimeout);
        await RunAsync("kill", "-INT", igata.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string output = await igata.StandardOutput.ReadToEndAsync() + await igata.StandardError.ReadToEndAsync();
        await igata.WaitForExitAsync().WaitAsync(SafetyTimeout);
        Assert.Equal(ExitCode.Cancelled, igata.ExitCode);
        Assert.Empty(output);
    }

    private static Process Start(string folder) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "igata.dll"), "check"])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
