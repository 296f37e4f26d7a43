using System.Globalization;

namespace Igata.Specs.Diagnostics;

/// <summary>Collects the faults of one folder.</summary>
internal sealed class Findings
{
    // Nobody reads more, and a hostile file must not make us write without end.
    private const int Most = 1000;

    private readonly HashSet<Finding> _all = [];

    /// <summary>Some file could not be read to its end.</summary>
    public bool Incomplete { get; set; }

    /// <summary>A file that was checked where it comes from; nothing is told of it here.</summary>
    public string? Trusted { get; set; }

    public bool Full => _all.Count >= Most;

    /// <summary>Also when it was not told, because there were too many or the file is incomplete.</summary>
    public bool HasErrors { get; private set; }

    public int Count => _all.Count;

    public void Add(Descriptor descriptor, Place place, params object[] words)
    {
        if (place.File == Trusted)
        {
            return;
        }

        HasErrors |= descriptor.Severity == Severity.Error;
        if (Full || (Incomplete && descriptor.OfAbsence))
        {
            return;
        }

        _all.Add(new Finding
        {
            Id = descriptor.Id,
            Severity = descriptor.Severity,
            Message = string.Format(CultureInfo.InvariantCulture, descriptor.Format, [.. words.Select(Shown)]),
            File = place.File,
            Span = place.Span,
        });
    }

    public IEnumerable<Finding> Sorted() =>
        _all.OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Span.Offset)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal);

    private static object Shown(object word) => word is string or Suggestion ? Quotation.OneLine(word.ToString()!) : word;
}
