using Igata.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedFixture))]

namespace Igata.Package.Tests;

/// <summary>
/// Everything packed once, as a release is, and the projects in <c>Consumers</c> built from it: outside the repository, with an
/// empty package folder and the feed of these packages.
/// </summary>
public sealed class PackedFixture : IAsyncLifetime
{
    /// <summary>Where all of this lies, for as long as the tests run.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("igata-packages-").FullName;

    /// <summary>Where the packages are.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The one version that all of them have.</summary>
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
