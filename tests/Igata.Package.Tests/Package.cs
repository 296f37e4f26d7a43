using System.IO.Compression;
using System.Xml.Linq;

namespace Igata.Package.Tests;

/// <summary>A package in the feed.</summary>
internal sealed class Package
{
    private Package(string path, string id)
    {
        Path = path;
        using ZipArchive zip = ZipFile.OpenRead(path);
        Files = [.. zip.Entries.Select(static entry => entry.FullName).Where(static name => !IsPackagingFile(name)).Order(StringComparer.Ordinal)];
        using Stream nuspec = zip.GetEntry(id + ".nuspec")!.Open();
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single();
    }

    public string Path { get; }

    /// <summary>The files of the package, except for those of the package format itself.</summary>
    public IReadOnlyList<string> Files { get; }

    public long Size => new FileInfo(Path).Length;

    public byte[] Content => File.ReadAllBytes(Path);

    public string Version => ReadText("version");

    /// <summary>The dependencies, such as <c>net8.0: Igata.Runtime 0.1.0</c>.</summary>
    public IReadOnlyList<string> Dependencies => [.. Metadata.Descendants()
        .Where(static element => element.Name.LocalName == "dependency")
        .Select(static element => $"{(string?)element.Parent!.Attribute("targetFramework")}: {(string?)element.Attribute("id")} {(string?)element.Attribute("version")}")];

    private XElement Metadata { get; }

    /// <summary>Opens the package with this id, and not one whose id begins with it.</summary>
    public static Package Open(string feed, string id) =>
        new(Directory.EnumerateFiles(feed, id + ".*.nupkg").Single(file => char.IsAsciiDigit(System.IO.Path.GetFileName(file)[id.Length + 1])), id);

    public string ReadText(string element) => Metadata.Elements().Single(child => child.Name.LocalName == element).Value;

    /// <summary>Reads a file of the package.</summary>
    public byte[] Read(string file)
    {
        using ZipArchive zip = ZipFile.OpenRead(Path);
        using Stream stream = zip.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsPackagingFile(string name) =>
        name is "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);
}
