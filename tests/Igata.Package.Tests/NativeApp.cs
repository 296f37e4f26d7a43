using System.Diagnostics;
using System.Globalization;

namespace Igata.Package.Tests;

/// <summary>An app of <c>tests/Igata.Aot</c>, compiled ahead of time.</summary>
internal sealed class NativeApp
{
    private readonly string _file;

    private NativeApp(string file) => _file = file;

    public long Size => new FileInfo(_file).Length;

    /// <summary>Publishes it; a warning fails.</summary>
    public static async Task<NativeApp> PublishAsync(string name, Sources sources, string linker, bool compressed = false)
    {
        string folder = Path.Combine(sources.Folder, "artifacts", compressed ? name + ".Compressed" : name);
        string[] how = ["--configuration", "Release", "--output", folder, $"-p:CppCompilerAndLinker={linker}", $"-p:Compressed={compressed}", "-p:ContinuousIntegrationBuild=true", "-warnaserror"];
        await sources.RunAsync(["publish", "tests/Igata.Aot/" + name, .. how]);
        return new NativeApp(Path.Combine(folder, "Igata.Aot." + name));
    }

    public async Task<string> RunAsync(Uri emulator) =>
        (await DotNetCli.RunAsync(_file, Path.GetDirectoryName(_file)!, [emulator.AbsoluteUri])).EnsureSuccess().Output;

    /// <summary>How long its first call took, as it says first itself, and how long it took from start to end.</summary>
    public async Task<(double FirstCall, double Whole)> TimeAsync(Uri emulator)
    {
        long start = Stopwatch.GetTimestamp();
        string output = await RunAsync(emulator);
        double whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return (double.Parse(output.Split(' ')[0], CultureInfo.InvariantCulture), whole);
    }
}
