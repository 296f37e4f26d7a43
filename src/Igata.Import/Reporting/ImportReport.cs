using Igata.Import.Documents;

namespace Igata.Import.Reporting;

/// <summary>What became of the elements of a document.</summary>
public sealed class ImportReport
{
    private readonly Dictionary<(Outcome, SourceNode, string), ReportLine> _lines = [];
    private readonly HashSet<SourceNode> _elements = [];

    /// <summary>The lines, in the order of the document.</summary>
    public IReadOnlyList<ReportLine> Lines =>
    [
        .. _lines.Values.OrderBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Line).ThenBy(line => line.Column)
            .ThenBy(line => line.Outcome),
    ];

    /// <summary>Returns how many elements became what.</summary>
    public int Count(Outcome outcome) => outcome == Outcome.Carried
        ? _elements.Count - _lines.Keys.Select(key => key.Item2).Distinct().Count(_elements.Contains)
        : _lines.Values.Count(line => line.Outcome == outcome);

    /// <summary>Registers an element that is carried if no line says otherwise.</summary>
    internal void Register(SourceNode element) => _elements.Add(element);

    internal void Otherwise(SourceNode at, string message) => Add(Outcome.Otherwise, at, message);

    internal void Weaker(SourceNode at, string message) => Add(Outcome.Weaker, at, message);

    internal void Lost(SourceNode at, string message) => Add(Outcome.Lost, at, message);

    internal void LeftOut(SourceNode at, string message) => Add(Outcome.LeftOut, at, message);

    /// <summary>Sets the number of operations of each line.</summary>
    /// <param name="count">Counts the operations that an element belongs to.</param>
    internal void CountOperations(Func<SourceNode, int> count)
    {
        foreach (((Outcome, SourceNode At, string) key, ReportLine line) in _lines.ToList())
        {
            _lines[key] = line with { Operations = count(key.At) };
        }
    }

    private void Add(Outcome outcome, SourceNode at, string message) =>
        _lines.TryAdd((outcome, at, message), new ReportLine(outcome, at.Document.Path, at.Line, at.Column, at.Pointer, message));
}
