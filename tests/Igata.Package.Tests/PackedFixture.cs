using Igata.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedFixture))]

namespace Igata.Package.Tests;

/// <summary>
/// Everything packed once, as a release is, and the projects in <c>Consumers</c> built from it: outside the repository, with an
/// empty package folder and the feed of these packages.
/// </summary>
public sealed class PackedFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("igata-packages-").FullName;

    /// <summary>Where the packages are.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The one version that all of them have.</summary>
    public string Version { get; private set; } = "";

    internal Consumers Consumers { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        (await DotNet.RunAsync(Repository.Root, ["msbuild", "tests/Igata.Package.Tests/Pack.targets", "-m", $"-p:Feed={Feed}", .. DotNet.Quiet])).Good();
        Version = Package.Open(Feed, "Igata.Runtime").Version;
        Consumers = new Consumers(Path.Combine(_folder, "consumers"), Feed, Version);
        await Consumers.BuildAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Package Open(string id) => Package.Open(Feed, id);
}
