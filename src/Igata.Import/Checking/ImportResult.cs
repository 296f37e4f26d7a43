using Igata.Import.Reporting;
using Igata.Import.Shaping;
using Igata.Import.Tree;

namespace Igata.Import;

/// <summary>A spec that was imported.</summary>
public sealed class ImportResult
{
    internal ImportResult(SpecDraft draft, IReadOnlyList<WrittenFile> files, ImportReport report) => (Draft, Written, Report) = (draft, files, report);

    /// <summary>The files of the spec by their name, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Files => [.. Written.Select(file => KeyValuePair.Create(file.Path, file.Text))];

    /// <summary>What became of the elements of the document.</summary>
    public ImportReport Report { get; }

    /// <summary>The number of methods.</summary>
    public int Methods => Draft.Methods.Count;

    /// <summary>The number of named types.</summary>
    public int Types => Draft.Types.Count;

    internal SpecDraft Draft { get; }

    internal IReadOnlyList<WrittenFile> Written { get; }
}
