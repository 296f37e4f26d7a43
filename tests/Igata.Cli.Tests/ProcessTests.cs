using System.Diagnostics;

namespace Igata.Cli.Tests;

/// <summary>The real thing, once: what only a process has.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

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

        // A pipe that nobody writes to: reading it takes until somebody stops us.
        await RunAsync("mkfifo", cli.GetPath("api.yaml"));
        using Process igata = Start(cli.Folder);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(igata.HasExited);
        await RunAsync("kill", "-INT", igata.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string output = await igata.StandardOutput.ReadToEndAsync() + await igata.StandardError.ReadToEndAsync();
        await igata.WaitForExitAsync().WaitAsync(Long);
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
