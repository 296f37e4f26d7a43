using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;
using Igata.Specs.Yaml;

namespace Igata.Specs;

/// <summary>
/// A client of another assembly, which a folder may add methods to. Its manifest is read at most once, so whoever keeps
/// one keeps what was read.
/// </summary>
public sealed class ReferencedClient : IEquatable<ReferencedClient>
{
    private readonly Lazy<FolderSpec?> _spec;

    /// <param name="name">Its full name.</param>
    /// <param name="manifest">What it was cast from, as it was printed; null: its assembly does not say.</param>
    /// <param name="types">The names of all types beside it in its namespace.</param>
    /// <param name="language">The version of the spec language that the manifest is written in.</param>
    public ReferencedClient(string name, string? manifest, EquatableArray<string> types = default, int language = SpecLanguage.Version)
    {
        (Name, Manifest, Types, Language) = (name, manifest, types, language);
        _spec = new Lazy<FolderSpec?>(Read);
    }

    public string Name { get; }

    public string? Manifest { get; }

    public EquatableArray<string> Types { get; }

    public int Language { get; }

    /// <summary>The file that all it has seems to be written in; no path of a user is like it.</summary>
    internal SpecFile File => new(SpecFile.GetManifestPath(Name), SpecFile.GetManifestPath(Name), Manifest ?? "");

    /// <summary>What its manifest says; null: it cannot be read.</summary>
    internal FolderSpec? Spec => _spec.Value;

    public bool Equals(ReferencedClient? other) => other is not null && Name == other.Name && Manifest == other.Manifest && Language == other.Language && Types.Equals(other.Types);

    public override bool Equals(object? obj) => Equals(obj as ReferencedClient);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    private FolderSpec? Read()
    {
        // A later version may give another meaning to what this one reads without an error.
        if (Language > SpecLanguage.Version)
        {
            return null;
        }

        var diagnostics = new DiagnosticBag();
        SpecFile file = File;
        FolderSpec spec = FolderReader.Read([(file, YamlReader.Read(file, diagnostics))], diagnostics);
        return diagnostics.HasErrors || spec.Api is not { Name: not null, Protocol: not null } ? null : spec;
    }
}
