using System.Diagnostics;
using System.Globalization;

namespace Igata.Package.Tests;

/// <summary>An app of <c>tests/Igata.Aot</c>, compiled ahead of time.</summary>
internal sealed class NativeApp
{
    private readonly string _file;

    private NativeApp(string file) => _file = file;

    public long Size => new FileInfo(_file).Length;

    /// <summary>Publishes the app. Warnings are errors.</summary>
    public static async Task<NativeApp> PublishAsync(string name, string framework, Sources sources, string linker, bool compressed = false)
    {
        string folder = Path.Combine(sources.Folder, "artifacts", framework, compressed ? name + ".Compressed" : name);
        string[] options = ["--configuration", "Release", "--framework", framework, "--output", folder, $"-p:CppCompilerAndLinker={linker}", $"-p:Compressed={compressed}", "-p:ContinuousIntegrationBuild=true", "-warnaserror"];
        await sources.RunAsync(["publish", "tests/Igata.Aot/" + name, .. options]);
        return new NativeApp(Path.Combine(folder, "Igata.Aot." + name));
    }

    public async Task<string> RunAsync(Uri emulator) =>
        (await DotNetCli.RunAsync(_file, Path.GetDirectoryName(_file)!, [emulator.AbsoluteUri])).EnsureSuccess().Output;

    /// <summary>Measures the duration of the first call, which the app prints first, and of the whole process.</summary>
    public async Task<(double FirstCall, double Process)> TimeAsync(Uri emulator)
    {
        long start = Stopwatch.GetTimestamp();
        string output = await RunAsync(emulator);
        double process = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (double.Parse(output.Split(' ')[0], CultureInfo.InvariantCulture), process);
    }
}
