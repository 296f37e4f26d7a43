using System.Runtime.InteropServices;

namespace Igata.Package.Tests;

/// <summary>
/// A copy of this checkout. What is packed and published there does not share <c>bin</c> and <c>obj</c> folders with the build
/// of these tests, or with other tests that run at the same time.
/// </summary>
internal sealed class Sources
{
    // A shared compiler would look for our generator in this folder after it was deleted, even in unrelated builds. The analyzers ran in the
    // build of the solution. They change no byte of an assembly, and take half of the time.
    private static readonly Dictionary<string, string> Environment = new() { ["UseSharedCompilation"] = "false", ["RunAnalyzers"] = "false" };

    private static readonly string Precompiled = "-p:IgataPrecompiledRuntimes=" + RuntimeInformation.RuntimeIdentifier;

    private Sources(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Copies the checkout and restores it, with the packages that the build of the solution has downloaded.</summary>
    public static async Task<Sources> CopyAsync(string folder)
    {
        Copy(Repository.Root, folder);
        var sources = new Sources(folder);
        await sources.RunAsync(["restore", "Generated.sln", Precompiled]);
        return sources;
    }

    /// <summary>Packs all packages, as for a release.</summary>
    public async Task PackAsync(string feed)
    {
        Directory.CreateDirectory(feed);
        await RunAsync(["msbuild", "tests/Igata.Package.Tests/Pack.targets", "-m", $"-p:Feed={feed}", Precompiled]);
    }

    public async Task RunAsync(IEnumerable<string> arguments) =>
        (await DotNetCli.RunAsync(Folder, [.. arguments, .. DotNetCli.QuietOptions], Environment)).EnsureSuccess();

    /// <summary>Copies a folder without the output of builds and tools.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (string folder in Directory.EnumerateDirectories(from))
        {
            string name = Path.GetFileName(folder);
            if (name is not ("bin" or "obj" or "artifacts" or "TestResults") && name[0] != '.')
            {
                Copy(folder, Path.Combine(to, name));
            }
        }
    }
}
