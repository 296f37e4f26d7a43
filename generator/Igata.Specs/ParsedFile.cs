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
public sealed class ParsedFile : IEquatable<ParsedFile>
{
    private readonly Lazy<Content> _content;
    private readonly Lazy<(FileSpec Spec, DiagnosticBag Diagnostics)> _spec;

    /// <param name="file">The file.</param>
    public ParsedFile(SpecFile file)
    {
        File = file;
        _content = new(() => Parse(file));
        _spec = new(ReadSpec);
    }

    /// <summary>The file.</summary>
    public SpecFile File { get; }

    /// <inheritdoc/>
    public bool Equals(ParsedFile? other) => other is not null
        && File.Path == other.File.Path
        && File.FullPath == other.File.FullPath
        && (File.Text == other.File.Text || HasSameMeaning(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(File.Path);

    /// <summary>Parses and reads the file, so that several can be prepared at the same time. What is wrong with it is reported when it is compiled.</summary>
    public void Prepare()
    {
        if (_content.Value.Failure is null)
        {
            _ = _spec.Value;
        }
    }

    /// <summary>Prepares a file that is compiled once and compared with no other, so its tree of nodes is not kept.</summary>
    internal void PrepareOnce()
    {
        Prepare();
        _content.Value.Root = null;
    }

    /// <summary>Parses the file, and adds what the parser reports.</summary>
    internal void Parse(DiagnosticBag diagnostics)
    {
        _content.Value.Failure?.Throw();
        diagnostics.AddAll(_content.Value.Diagnostics);
    }

    /// <summary>Returns what the file declares, always the same object, and adds what is wrong with its form.</summary>
    internal FileSpec Read(DiagnosticBag diagnostics)
    {
        (FileSpec spec, DiagnosticBag found) = _spec.Value;
        diagnostics.AddChecked(found);
        return spec;
    }

    private (FileSpec Spec, DiagnosticBag Diagnostics) ReadSpec()
    {
        var diagnostics = new DiagnosticBag();
        return (FileReader.Read(File, _content.Value.Root, diagnostics), diagnostics);
    }

    private bool HasSameMeaning(ParsedFile other) => IsClean(_content.Value) && IsClean(other._content.Value)
        && SpecFolders.HaveSameRole(File, other.File)
        && YamlStructure.AreEqual(_content.Value.Root, other._content.Value.Root);

    private static bool IsClean(Content content) => content is { Failure: null, Diagnostics: { Count: 0, HasErrors: false, IsIncomplete: false } };

    private static Content Parse(SpecFile file)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return new Content(diagnostics, null) { Root = YamlReader.Read(file, diagnostics) };
        }
        catch (Exception exception)
        {
            return new Content(diagnostics, ExceptionDispatchInfo.Capture(exception));
        }
    }

    private sealed record Content(DiagnosticBag Diagnostics, ExceptionDispatchInfo? Failure)
    {
        public YamlNode? Root { get; set; }
    }
}
