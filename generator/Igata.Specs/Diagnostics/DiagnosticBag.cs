namespace Igata.Specs.Diagnostics;

/// <summary>Collects the diagnostics of one folder.</summary>
/// <param name="maxCount">How many are collected.</param>
internal sealed class DiagnosticBag(int maxCount = DiagnosticBag.DefaultMaxCount)
{
    // Users do not read more diagnostics, and a hostile file must not produce unlimited output.
    private const int DefaultMaxCount = 1000;

    private readonly HashSet<SpecDiagnostic> _all = [];

    /// <summary>Whether a file could not be read to its end.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>The file that was checked elsewhere. Its diagnostics are not reported.</summary>
    public string? SuppressedFile { get; set; }

    public bool IsFull => _all.Count >= maxCount;

    /// <summary>Whether there was an error, even if it was not reported, because there were too many diagnostics or a file is incomplete.</summary>
    public bool HasErrors { get; private set; }

    public int Count => _all.Count;

    public void Add(DiagnosticRule rule, SourceLocation location, params object[] args)
    {
        if (location.File == SuppressedFile)
        {
            return;
        }

        HasErrors |= rule.Severity == Severity.Error;
        if (IsFull || (IsIncomplete && rule.Kind.SuppressedWhenIncomplete))
        {
            return;
        }

        _all.Add(new SpecDiagnostic
        {
            Id = rule.Id,
            Severity = rule.Severity,
            Message = rule.FormatMessage(args),
            File = location.File,
            Span = location.Span,
        });
    }

    /// <summary>Adds what was reported for one file.</summary>
    public void AddAll(DiagnosticBag file)
    {
        IsIncomplete |= file.IsIncomplete;
        HasErrors |= file.HasErrors;
        foreach (SpecDiagnostic diagnostic in file._all.TakeWhile(_ => !IsFull))
        {
            _all.Add(diagnostic);
        }
    }

    /// <summary>Adds what was found in one file, which was checked without knowing whether all files could be read to their ends.</summary>
    public void AddChecked(DiagnosticBag file)
    {
        HasErrors |= file.HasErrors;
        foreach (SpecDiagnostic diagnostic in file._all.TakeWhile(_ => !IsFull))
        {
            if (!IsIncomplete || Catalog.Find(diagnostic.Id) is not { SuppressedWhenIncomplete: true })
            {
                _all.Add(diagnostic);
            }
        }
    }

    public void Add(DiagnosticReason reason, SourceLocation location) => Add(reason.Rule, location, reason.Args);

    public IEnumerable<SpecDiagnostic> GetSorted() =>
        _all.OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span.Offset)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal);
}
