namespace Igata.Package.Tests;

/// <summary>The projects in the folder <c>Consumers</c>, as strangers would have them.</summary>
internal sealed class Consumers(string folder, string feed, string version)
{
    /// <summary>Carries a YamlDotNet of its own; the others get it from the feed.</summary>
    private const string OtherAnalyzer = "OtherAnalyzer";

    private string _buildOutput = "";

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
        LinkMachinePackages();
        (await DotNetCli.RunAsync(folder, ["pack", OtherAnalyzer, "--output", feed, .. DotNetCli.QuietOptions], Environment)).EnsureSuccess();
        _buildOutput = (await DotNetCli.RunAsync(folder, ["build", "Consumers.slnx", .. DotNetCli.QuietOptions], Environment)).Output;
    }

    /// <summary>What the build said of a consumer: faults only, as it warns of nothing.</summary>
    public IReadOnlyList<string> GetErrors(string consumer) =>
        [.. _buildOutput.Split('\n').Where(line => line.Contains($"{consumer}.csproj", StringComparison.Ordinal) && (line.Contains("error", StringComparison.Ordinal) || line.Contains("warning", StringComparison.Ordinal))).Distinct()];

    /// <summary>What the build left for a consumer to run.</summary>
    public string GetOutputFolder(string consumer) => Path.Combine(folder, consumer, "bin/Debug/net10.0");

    public string GetFolder(string consumer) => Path.Combine(folder, consumer);

    /// <summary>Runs a consumer that was built without a word.</summary>
    public async Task<ProcessResult> RunAsync(string consumer, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        string app = Path.Combine(GetOutputFolder(consumer), consumer + ".dll");
        Assert.True(GetErrors(consumer).Count == 0 && File.Exists(app), _buildOutput);
        return await DotNetCli.RunAsync(GetOutputFolder(consumer), [app, .. arguments], environment);
    }

    /// <summary>Installs a tool from the feed, and says where.</summary>
    public async Task<string> InstallAsync(string tool)
    {
        string toolFolder = Path.Combine(folder, "tools");
        (await DotNetCli.RunAsync(folder, ["tool", "install", tool, "--version", version, "--tool-path", toolFolder], Environment)).EnsureSuccess();
        return toolFolder;
    }

    /// <summary>The configuration of somebody for whom a folder is all there is.</summary>
    public static string CreateNuGetConfig(string feed) => $"""
        <configuration>
          <packageSources><clear /><add key="igata" value="{feed}" /></packageSources>
        </configuration>
        """;

    /// <summary>
    /// What the machine has already need not be fetched again; but none of ours may come from there, whatever version an
    /// earlier day has left.
    /// </summary>
    private void LinkMachinePackages()
    {
        string linkedFolder = Directory.CreateDirectory(Path.Combine(folder, "lent")).FullName;
        string machine = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget/packages");
        foreach (string package in Directory.Exists(machine) ? Directory.GetDirectories(machine) : [])
        {
            string name = Path.GetFileName(package);
            if (!name.StartsWith("igata", StringComparison.OrdinalIgnoreCase) && name != "otheranalyzer")
            {
                Directory.CreateSymbolicLink(Path.Combine(linkedFolder, name), package);
            }
        }

        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <fallbackPackageFolders><add key="lent" value="{linkedFolder}" /></fallbackPackageFolders>
              <packageSources><add key="igata" value="{feed}" /></packageSources>
            </configuration>
            """);
    }
}
