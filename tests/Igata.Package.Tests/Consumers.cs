namespace Igata.Package.Tests;

/// <summary>The projects in the folder <c>Consumers</c>, as strangers would have them.</summary>
internal sealed class Consumers(string folder, string feed, string version)
{
    /// <summary>Carries a YamlDotNet of its own; the others get it from the feed.</summary>
    private const string OtherAnalyzer = "OtherAnalyzer";

    private string _built = "";

    /// <summary>Where packages are unpacked; empty before the build.</summary>
    public string PackageFolder => Path.Combine(folder, "packages");

    private Dictionary<string, string> Environment => new()
    {
        ["NUGET_PACKAGES"] = PackageFolder,
        ["IgataVersion"] = version,

        // A compiler that stays would look for our generator in this folder when it is long gone, in builds of others too.
        ["UseSharedCompilation"] = "false",
    };

    /// <summary>Builds all of them at once. One is meant to fail, so each has to be asked for its errors.</summary>
    public async Task BuildAsync()
    {
        Sources.Copy(Repository.Path("tests/Igata.Package.Tests/Consumers"), folder);
        Sources.Copy(Repository.Path("tests/Specs"), Path.Combine(folder, "OwnSpec/specs"));
        LendPackages();
        (await DotNet.RunAsync(folder, ["pack", OtherAnalyzer, "--output", feed, .. DotNet.Quiet], Environment)).Good();
        _built = (await DotNet.RunAsync(folder, ["build", "Consumers.slnx", .. DotNet.Quiet], Environment)).Output;
    }

    /// <summary>What the build said of a consumer: faults only, as it warns of nothing.</summary>
    public IReadOnlyList<string> FaultsOf(string consumer) =>
        [.. _built.Split('\n').Where(line => line.Contains($"{consumer}.csproj", StringComparison.Ordinal) && (line.Contains("error", StringComparison.Ordinal) || line.Contains("warning", StringComparison.Ordinal))).Distinct()];

    /// <summary>What the build left for a consumer to run.</summary>
    public string OutputOf(string consumer) => Path.Combine(folder, consumer, "bin/Debug/net10.0");

    public string FolderOf(string consumer) => Path.Combine(folder, consumer);

    /// <summary>Runs a consumer that was built without a word.</summary>
    public async Task<Ran> RunAsync(string consumer, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        string app = Path.Combine(OutputOf(consumer), consumer + ".dll");
        Assert.True(FaultsOf(consumer).Count == 0 && File.Exists(app), _built);
        return await DotNet.RunAsync(OutputOf(consumer), [app, .. arguments], environment);
    }

    /// <summary>Installs a tool from the feed, and says where.</summary>
    public async Task<string> InstallAsync(string tool)
    {
        string place = Path.Combine(folder, "tools");
        (await DotNet.RunAsync(folder, ["tool", "install", tool, "--version", version, "--tool-path", place], Environment)).Good();
        return place;
    }

    /// <summary>The configuration of somebody for whom a folder is all there is.</summary>
    public static string OnlyFrom(string feed) => $"""
        <configuration>
          <packageSources><clear /><add key="igata" value="{feed}" /></packageSources>
        </configuration>
        """;

    /// <summary>
    /// What the machine has already need not be fetched again; but none of ours may come from there, whatever version an
    /// earlier day has left.
    /// </summary>
    private void LendPackages()
    {
        string lent = Directory.CreateDirectory(Path.Combine(folder, "lent")).FullName;
        string machine = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget/packages");
        foreach (string package in Directory.Exists(machine) ? Directory.GetDirectories(machine) : [])
        {
            string name = Path.GetFileName(package);
            if (!name.StartsWith("igata", StringComparison.OrdinalIgnoreCase) && name != "otheranalyzer")
            {
                Directory.CreateSymbolicLink(Path.Combine(lent, name), package);
            }
        }

        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <fallbackPackageFolders><add key="lent" value="{lent}" /></fallbackPackageFolders>
              <packageSources><add key="igata" value="{feed}" /></packageSources>
            </configuration>
            """);
    }
}
