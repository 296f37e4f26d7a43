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
    /// <param name="unvalidatedTypes">The declared types that do not validate themselves.</param>
    public ReferencedClient(string name, string? manifest, EquatableArray<string> types = default, EquatableArray<string> unvalidatedTypes = default)
    {
        (Name, Manifest, Types, UnvalidatedTypes) = (name, manifest, types, unvalidatedTypes);
        _spec = new Lazy<FolderSpec?>(Read);
    }

    public string Name { get; }

    public string? Manifest { get; }

    public EquatableArray<string> Types { get; }

    /// <summary>The declared types that do not validate themselves, because the client only receives them.</summary>
    public EquatableArray<string> UnvalidatedTypes { get; }

    /// <summary>The file that all it has seems to be written in; no path of a user is like it.</summary>
    internal SpecFile File => new(GetSpecPath(Name), GetSpecPath(Name), Manifest ?? "");

    /// <summary>What its manifest says; null: it cannot be read.</summary>
    internal FolderSpec? Spec => _spec.Value;

    public bool Equals(ReferencedClient? other) => other is not null && Name == other.Name && Manifest == other.Manifest && Types.Equals(other.Types) && UnvalidatedTypes.Equals(other.UnvalidatedTypes);

    public override bool Equals(object? obj) => Equals(obj as ReferencedClient);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    internal static string GetSpecPath(string client) => $"<{client}>/api.yaml";

    private FolderSpec? Read()
    {
        var diagnostics = new DiagnosticBag();
        SpecFile file = File;
        FolderSpec spec = FolderReader.Read([(file, YamlReader.Read(file, diagnostics))], diagnostics);
        return diagnostics.HasErrors || spec.Api is not { Name: not null, Protocol: not null } ? null : spec;
    }
}
