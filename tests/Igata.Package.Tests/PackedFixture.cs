using Igata.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedFixture))]

namespace Igata.Package.Tests;

/// <summary>
/// Packs all packages once, as for a release, and builds the projects in <c>Consumers</c> with them, outside of the
/// repository, with an empty package folder and the feed of these packages.
/// </summary>
public sealed class PackedFixture : IAsyncLifetime
{
    /// <summary>The folder of the packages, the sources and the projects. It is deleted after the tests.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("igata-packages-").FullName;

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The common version of all packages.</summary>
    public string Version { get; private set; } = "";

    internal Sources Sources { get; private set; } = null!;

    internal Consumers Consumers { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sources = await Sources.CopyAsync(Path.Combine(Folder, "sources"));
        await Sources.PackAsync(Feed);
        Version = Package.Open(Feed, "Igata.Runtime").Version;
        Consumers = new Consumers(Path.Combine(Folder, "consumers"), Feed, Version);
        await Consumers.BuildAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Package Open(string id) => Package.Open(Feed, id);
}
