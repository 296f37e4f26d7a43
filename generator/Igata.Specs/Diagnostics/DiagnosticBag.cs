using System.Globalization;

namespace Igata.Specs.Diagnostics;

/// <summary>Collects the faults of one folder.</summary>
internal sealed class DiagnosticBag
{
    // Nobody reads more, and a hostile file must not make us write without end.
    private const int MaxCount = 1000;

    private readonly HashSet<SpecDiagnostic> _all = [];

    /// <summary>Some file could not be read to its end.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>A file that was checked where it comes from; nothing is told of it here.</summary>
    public string? SuppressedFile { get; set; }

    public bool IsFull => _all.Count >= MaxCount;

    /// <summary>Also when it was not told, because there were too many or the file is incomplete.</summary>
    public bool HasErrors { get; private set; }

    public int Count => _all.Count;

    public void Add(DiagnosticRule rule, SourceLocation location, params object[] args)
    {
        if (location.File == SuppressedFile)
        {
            return;
        }

        HasErrors |= rule.Severity == Severity.Error;
        if (IsFull || (IsIncomplete && rule.SuppressedWhenIncomplete))
        {
            return;
        }

        _all.Add(new SpecDiagnostic
        {
            Id = rule.Id,
            Severity = rule.Severity,
            Message = string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, [.. args.Select(FormatArgument)]),
            File = location.File,
            Span = location.Span,
        });
    }

    public IEnumerable<SpecDiagnostic> GetSorted() =>
        _all.OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span.Offset)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal);

    private static object FormatArgument(object argument) => argument is string or SpellingSuggestion ? MessageArgument.Format(argument.ToString()!) : argument;
}
