using System.Runtime.InteropServices;

namespace Igata.Benchmarks.Scale;

/// <summary>The command line as its users have it: with the native code that the packages of a release contain.</summary>
internal sealed class InstalledTool : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("igata-tool-").FullName;

    // Compiled with the first use, because most experiments do not need it.
    private readonly Lazy<string> _program;

    public InstalledTool() => _program = new Lazy<string>(Publish);

    /// <summary>The path of the program.</summary>
    public string Program => _program.Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>
    /// Publishes the files that a package of the tool contains, without using the folders of other builds. It uses no servers: they would still
    /// collect garbage and compile their own code while the first check is measured.
    /// </summary>
    private string Publish()
    {
        string runtime = RuntimeInformation.RuntimeIdentifier;
        string output = Path.Combine(_folder, "tool");
        ProcessUsage.Measure(
            Repository.Path("src", "Igata.Cli"),
            ["dotnet", "publish", "-c", "Release", "-r", runtime, "--self-contained", "false", "-p:PublishReadyToRun=true", "--artifacts-path", Path.Combine(_folder, "artifacts"), "-o", output, "--verbosity", "quiet", .. ConsumerProject.WithoutServers]);
        return Path.Combine(output, "igata");
    }
}
