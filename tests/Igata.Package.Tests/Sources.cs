namespace Igata.Package.Tests;

/// <summary>
/// A copy of this checkout. What is packed and published there shares no <c>bin</c> and no <c>obj</c> with the build that these
/// tests belong to, nor with other tests that run at the same time.
/// </summary>
internal sealed class Sources
{
    // A compiler that stays would look for our generator in this folder when it is long gone, in builds of others too.
    private static readonly Dictionary<string, string> Environment = new() { ["UseSharedCompilation"] = "false" };

    private Sources(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Copies the checkout and restores it, from what the build of the solution has fetched.</summary>
    public static async Task<Sources> CopyAsync(string folder)
    {
        Copy(Repository.Root, folder);
        var sources = new Sources(folder);
        await sources.RunAsync(["restore", "Generated.sln"]);
        return sources;
    }

    /// <summary>Packs every package, as a release is made.</summary>
    public async Task PackAsync(string feed)
    {
        Directory.CreateDirectory(feed);
        await RunAsync(["msbuild", "tests/Igata.Package.Tests/Pack.targets", "-m", $"-p:Feed={feed}"]);
    }

    public async Task RunAsync(IEnumerable<string> arguments) =>
        (await DotNetCli.RunAsync(Folder, [.. arguments, .. DotNetCli.QuietOptions], Environment)).EnsureSuccess();

    /// <summary>Copies a folder, without what builds and tools leave in it.</summary>
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
