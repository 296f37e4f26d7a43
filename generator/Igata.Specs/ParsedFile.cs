using System.Runtime.ExceptionServices;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;
using Igata.Specs.Yaml;

namespace Igata.Specs;

/// <summary>
/// A file that is parsed once, when its content is first needed. Two files are equal if they mean the same: an edited comment changes only
/// locations. The locations matter only where something is reported, so a file with diagnostics equals only the same text.
/// </summary>
/// <param name="file">The file.</param>
public sealed class ParsedFile(SpecFile file) : IEquatable<ParsedFile>
{
    private readonly Lazy<Content> _content = new(() => Parse(file));
    private Lazy<(FileSpec Spec, DiagnosticBag Diagnostics)>? _spec;

    /// <summary>The file.</summary>
    public SpecFile File => file;

    /// <inheritdoc/>
    public bool Equals(ParsedFile? other) => other is not null
        && file.Path == other.File.Path
        && file.FullPath == other.File.FullPath
        && (file.Text == other.File.Text || HasSameMeaning(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(file.Path);

    /// <summary>Parses the file, and adds what the parser reports.</summary>
    internal void Parse(DiagnosticBag diagnostics)
    {
        _content.Value.Failure?.Throw();
        diagnostics.AddAll(_content.Value.Diagnostics);
    }

    /// <summary>Returns what the file declares, always the same object, and adds what is wrong with its form.</summary>
    internal FileSpec Read(DiagnosticBag diagnostics)
    {
        LazyInitializer.EnsureInitialized(ref _spec, () => new(ReadSpec));
        diagnostics.AddChecked(_spec!.Value.Diagnostics);
        return _spec.Value.Spec;
    }

    private (FileSpec Spec, DiagnosticBag Diagnostics) ReadSpec()
    {
        var diagnostics = new DiagnosticBag();
        return (FileReader.Read(file, _content.Value.Root, diagnostics), diagnostics);
    }

    private bool HasSameMeaning(ParsedFile other) => IsClean(_content.Value) && IsClean(other._content.Value)
        && SpecFolders.HaveSameRole(file, other.File)
        && YamlStructure.AreEqual(_content.Value.Root, other._content.Value.Root);

    private static bool IsClean(Content content) => content is { Failure: null, Diagnostics: { Count: 0, HasErrors: false, IsIncomplete: false } };

    private static Content Parse(SpecFile file)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return new Content(YamlReader.Read(file, diagnostics), diagnostics, null);
        }
        catch (Exception exception)
        {
            return new Content(null, diagnostics, ExceptionDispatchInfo.Capture(exception));
        }
    }

    private sealed record Content(YamlNode? Root, DiagnosticBag Diagnostics, ExceptionDispatchInfo? Failure);
}
