using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Igata.Package.Tests;

/// <summary>Tests the contents and dependencies of each package.</summary>
public sealed class ContentTests(PackedFixture packed)
{
    private const string Apis = "Igata.ConcurrencyMonitoring Igata.Ecl Igata.ImageFlux Igata.SkyWay Igata.Sora";

    private static readonly string NativeTool = "Igata.Cli." + RuntimeInformation.RuntimeIdentifier;

    private static readonly string[] All = ["Igata.Cli", "Igata.Cli.any", NativeTool, "Igata.Emulator", "Igata.Generator", "Igata.Hosting", "Igata.Runtime", "Igata.Server", .. Apis.Split(' ')];

    public static TheoryData<string> EachPackage => [.. All];

    public static TheoryData<string> ApiPackages => [.. Apis.Split(' ')];

    /// <summary>The packages that user code is compiled against.</summary>
    public static TheoryData<string> Libraries => [.. All.Except(["Igata.Cli", "Igata.Cli.any", NativeTool, "Igata.Generator"])];

    /// <summary>The packages that contain assemblies. Igata.Cli only names the packages of the tool.</summary>
    public static TheoryData<string> WithAssemblies => [.. All.Except(["Igata.Cli"])];

    [Fact]
    public void PackagesAreComplete() => Assert.Equal(
        All.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(packed.Feed, "Igata.*.nupkg").Select(file => Path.GetFileName(file).Replace($".{packed.Version}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>Lists every file and dependency, so that an accidental change is a diff to review.</summary>
    [Fact]
    public void PackageContentsMatchTheSnapshot()
    {
        var listing = new StringBuilder();
        foreach (string id in All.Order(StringComparer.Ordinal))
        {
            Package package = packed.Open(id);
            listing.Append(CultureInfo.InvariantCulture, $"{HideRuntime(id)}\n");
            foreach (string line in package.Dependencies.Select(static dependency => "needs " + dependency).Concat(package.Files))
            {
                listing.Append(CultureInfo.InvariantCulture, $"  {HideRuntime(line.Replace(packed.Version, "VERSION", StringComparison.Ordinal))}\n");
            }
        }

        Snapshot.Verify("tests/Igata.Package.Tests", "Contents", listing.ToString());
        BenchmarkFile.Write("packages", GetSizes());
    }

    [Theory]
    [MemberData(nameof(EachPackage))]
    public void PackageMetadataIsComplete(string id)
    {
        Package package = packed.Open(id);
        Assert.Equal(packed.Version, package.Version);
        Assert.Equal("MIT", package.ReadText("license"));
        Assert.Equal("The Igata authors", package.ReadText("authors"));
        Assert.EndsWith(".", package.ReadText("description"), StringComparison.Ordinal);
        Assert.Equal("README.md", package.ReadText("readme"));
        Assert.Equal("icon.png", package.ReadText("icon"));
        Assert.NotEmpty(package.ReadText("tags"));
        Assert.All(["README.md", "icon.png", "LICENSE", "CHANGELOG.md"], file => Assert.Contains(file, package.Files));
        string readme = Encoding.UTF8.GetString(package.Read("README.md"));
        Assert.StartsWith(id.StartsWith("Igata.Cli.", StringComparison.Ordinal) ? "# Igata.Cli\n" : $"# {id}\n", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("](..", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ApiPackages))]
    public void ApiPackageDependsOnlyOnTheRuntime(string id) => Assert.Equal(
        [$"net10.0: Igata.Runtime [{packed.Version}, 0.2.0)", $"net8.0: Igata.Runtime [{packed.Version}, 0.2.0)"],
        packed.Open(id).Dependencies.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Igata.Runtime")]
    [InlineData("Igata.Generator")]
    [InlineData("Igata.Cli")]
    [InlineData("Igata.Cli.any")]
    public void PackageHasNoDependencies(string id) => Assert.Empty(packed.Open(id).Dependencies);

    [Theory]
    [MemberData(nameof(ApiPackages))]
    public void ApiPackageContainsItsSpecs(string id)
    {
        Package package = packed.Open(id);
        Assert.StartsWith("api: ", GetLines(package.Read("specs/api.yaml")).First(static line => line.Length > 0 && line[0] != '#'), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void PackageContainsItsDocumentation(string id)
    {
        Package package = packed.Open(id);
        string[] code = [.. package.Files.Where(static file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))];
        Assert.NotEmpty(code);
        Assert.All(code, file => Assert.Contains(Path.ChangeExtension(file, ".xml"), package.Files));
    }

    [Theory]
    [MemberData(nameof(WithAssemblies))]
    public void SourceLinkWorks(string id)
    {
        Package package = packed.Open(id);
        // Igata.Yaml is the assembly of YamlDotNet under another name.
        string[] ours = [.. package.Files.Where(static file => file.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(file) is not "Igata.Yaml.dll" && Path.GetFileName(file).StartsWith("igata", StringComparison.OrdinalIgnoreCase))];
        Assert.NotEmpty(ours);
        foreach (string file in ours)
        {
            IReadOnlyList<SourceDocument> documents = SymbolReader.ReadDocuments(package.Read(file));
            Assert.NotEmpty(documents);
            Assert.DoesNotContain(documents, static document => !document.HasSource);
            Assert.DoesNotContain(documents, document => document.Name.StartsWith(packed.Sources.Folder, StringComparison.Ordinal));
        }
    }

    /// <summary>The same source produces the same packages, byte for byte, in any folder and at any time.</summary>
    [Fact]
    public async Task PackagesAreReproducible()
    {
        Sources secondSources = await Sources.CopyAsync(Path.Combine(packed.Folder, "elsewhere", "again"));
        string feed = Path.Combine(packed.Folder, "elsewhere", "feed");
        await secondSources.PackAsync(feed);
        Assert.All(All, id => Assert.Equal(ComputeDigest(packed.Open(id)), ComputeDigest(Package.Open(feed, id))));
    }

    private static string HideRuntime(string text) => text.Replace(RuntimeInformation.RuntimeIdentifier, "RUNTIME", StringComparison.Ordinal);

    private string GetSizes()
    {
        var sizes = new StringBuilder("Packages, their sizes and their dependencies:\n");
        foreach (Package package in All.Select(packed.Open))
        {
            string dependencies = string.Join(", ", package.Dependencies.Select(static dependency => dependency[(dependency.IndexOf(':', StringComparison.Ordinal) + 2)..]).Distinct());
            sizes.Append(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(package.Path),-36} {package.Size / 1024.0,6:0} KB  {(dependencies.Length > 0 ? dependencies : "none")}\n");
        }

        return sizes.ToString();
    }

    private static string ComputeDigest(Package package) => Convert.ToHexString(SHA256.HashData(package.Content));

    private static string[] GetLines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n');
}
