using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;
using Igata.Specs.Yaml;

namespace Igata.Specs;

/// <summary>
/// A client of another assembly that a folder can add methods to. Its manifest is parsed at most once, so a cached
/// instance avoids parsing it again.
/// </summary>
public sealed class ReferencedClient : IEquatable<ReferencedClient>
{
    private readonly Lazy<FolderSpec?> _spec;

    /// <param name="name">The full name of the client.</param>
    /// <param name="manifest">The manifest of its assembly, or null if there is none.</param>
    /// <param name="types">The names of all types in its namespace.</param>
    /// <param name="language">The version of the spec language that the manifest is written in.</param>
    /// <param name="unvalidatedTypes">The declared types that do not validate themselves.</param>
    public ReferencedClient(string name, string? manifest, EquatableArray<string> types = default, int language = SpecLanguage.Version, EquatableArray<string> unvalidatedTypes = default)
    {
        (Name, Manifest, Types, Language, UnvalidatedTypes) = (name, manifest, types, language, unvalidatedTypes);
        _spec = new Lazy<FolderSpec?>(Read);
    }

    public string Name { get; }

    public string? Manifest { get; }

    public EquatableArray<string> Types { get; }

    public int Language { get; }

    /// <summary>The declared types that do not validate themselves, because the client only receives them.</summary>
    public EquatableArray<string> UnvalidatedTypes { get; }

    /// <summary>The file of the types and methods of the client. No file of a user can have this path.</summary>
    internal SpecFile File => new($"<{Name}>/api.yaml", $"<{Name}>/api.yaml", Manifest ?? "");

    /// <summary>The parsed manifest, or null if it cannot be read.</summary>
    internal FolderSpec? Spec => _spec.Value;

    public bool Equals(ReferencedClient? other) => other is not null && Name == other.Name && Manifest == other.Manifest && Language == other.Language && Types.Equals(other.Types) && UnvalidatedTypes.Equals(other.UnvalidatedTypes);

    public override bool Equals(object? obj) => Equals(obj as ReferencedClient);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    private FolderSpec? Read()
    {
        // A later version may assign another meaning to text that this version reads without an error.
        if (Language > SpecLanguage.Version)
        {
            return null;
        }

        var diagnostics = new DiagnosticBag();
        SpecFile file = File;
        FolderSpec spec = FolderReader.Combine([FileReader.Read(file, YamlReader.Read(file, diagnostics), diagnostics)], diagnostics);
        return diagnostics.HasErrors || spec.Api is not { Name: not null, Protocol: not null } ? null : spec;
    }
}
