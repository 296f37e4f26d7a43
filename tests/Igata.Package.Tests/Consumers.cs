namespace Igata.Package.Tests;

/// <summary>The consumer projects in the folder <c>Consumers</c>.</summary>
internal sealed class Consumers(string folder, string feed, string version)
{
    /// <summary>A package that contains its own YamlDotNet. The other projects get it from the feed.</summary>
    private const string OtherAnalyzer = "OtherAnalyzer";

    private string _buildOutput = "";

    /// <summary>The folder of the unpacked packages. Empty before the build.</summary>
    public string PackageFolder => Path.Combine(folder, "packages");

    private Dictionary<string, string> Environment => new()
    {
        ["NUGET_PACKAGES"] = PackageFolder,
        ["IgataVersion"] = version,

        // A shared compiler would look for our generator in this folder after it was deleted, even in unrelated builds.
        ["UseSharedCompilation"] = "false",
    };

    /// <summary>Builds all projects at once. One must fail, so <see cref="GetErrors"/> is checked for each of them.</summary>
    public async Task BuildAsync()
    {
        Sources.Copy(Repository.Path("tests/Igata.Package.Tests/Consumers"), folder);
        Sources.Copy(Repository.Path("tests/Specs"), Path.Combine(folder, "OwnSpec/specs"));
        LinkMachinePackages();
        (await DotNetCli.RunAsync(folder, ["pack", OtherAnalyzer, "--output", feed, .. DotNetCli.QuietOptions], Environment)).EnsureSuccess();
        _buildOutput = (await DotNetCli.RunAsync(folder, ["build", "Consumers.slnx", .. DotNetCli.QuietOptions], Environment)).Output;
    }

    /// <summary>Returns the build errors of a project. No project has warnings.</summary>
    public IReadOnlyList<string> GetErrors(string consumer) =>
        [.. _buildOutput.Split('\n').Where(line => line.Contains($"{consumer}.csproj", StringComparison.Ordinal) && (line.Contains("error", StringComparison.Ordinal) || line.Contains("warning", StringComparison.Ordinal))).Distinct()];

    /// <summary>Returns the output folder of a project.</summary>
    public string GetOutputFolder(string consumer) => Path.Combine(folder, consumer, "bin/Debug/net10.0");

    public string GetFolder(string consumer) => Path.Combine(folder, consumer);

    /// <summary>Runs a project that was built without errors.</summary>
    public async Task<ProcessResult> RunAsync(string consumer, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        string app = Path.Combine(GetOutputFolder(consumer), consumer + ".dll");
        Assert.True(GetErrors(consumer).Count == 0 && File.Exists(app), _buildOutput);
        return await DotNetCli.RunAsync(GetOutputFolder(consumer), [app, .. arguments], environment);
    }

    /// <summary>Builds a project, and returns the analyzers that were passed to the compiler as JSON.</summary>
    public async Task<string> GetAnalyzersAsync(string consumer, params string[] options) => (await DotNetCli.RunAsync(
        GetFolder(consumer), ["msbuild", "-t:Build", "-p:Configuration=Release", "-getItem:Analyzer", .. options], Environment)).EnsureSuccess().Output;

    /// <summary>Returns the value of a property of a project.</summary>
    public async Task<string> GetPropertyAsync(string consumer, string property, string? option, IReadOnlyDictionary<string, string> environment) => (await DotNetCli.RunAsync(
        GetFolder(consumer), ["msbuild", "-getProperty:" + property, .. option is null ? [] : (string[])[option]], environment)).EnsureSuccess().Output.Trim();

    /// <summary>Installs a tool from the feed, and returns its folder.</summary>
    public async Task<string> InstallAsync(string tool)
    {
        string toolFolder = Path.Combine(folder, "tools");
        (await DotNetCli.RunAsync(folder, ["tool", "install", tool, "--version", version, "--tool-path", toolFolder], Environment)).EnsureSuccess();
        return toolFolder;
    }

    /// <summary>Creates the configuration of a user whose only package source is a folder.</summary>
    public static string CreateNuGetConfig(string feed) => $"""
        <configuration>
          <packageSources><clear /><add key="igata" value="{feed}" /></packageSources>
        </configuration>
        """;

    /// <summary>
    /// Reuses the packages of this machine, so that they are not downloaded again, except for our own, which may be from an
    /// earlier run.
    /// </summary>
    private void LinkMachinePackages()
    {
        string linkedFolder = Directory.CreateDirectory(Path.Combine(folder, "shared")).FullName;
        string machineFolder = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget/packages");
        foreach (string package in Directory.Exists(machineFolder) ? Directory.GetDirectories(machineFolder) : [])
        {
            string name = Path.GetFileName(package);
            if (!name.StartsWith("igata", StringComparison.OrdinalIgnoreCase) && name != "otheranalyzer")
            {
                Directory.CreateSymbolicLink(Path.Combine(linkedFolder, name), package);
            }
        }

        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <fallbackPackageFolders><add key="shared" value="{linkedFolder}" /></fallbackPackageFolders>
              <packageSources><add key="igata" value="{feed}" /></packageSources>
            </configuration>
            """);
    }
}
