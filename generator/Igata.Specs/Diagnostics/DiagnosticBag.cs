namespace Igata.Specs.Diagnostics;

/// <summary>Collects the diagnostics of one folder.</summary>
/// <param name="maxCount">How many are collected of each severity, so that warnings hide no error.</param>
internal sealed class DiagnosticBag(int maxCount = SpecDiagnostic.MaxCount)
{
    private readonly HashSet<SpecDiagnostic> _all = [];
    private readonly Dictionary<Severity, int> _counts = [];
    private readonly HashSet<(string File, int Offset)> _incompleteNodes = [];
    private readonly List<(string File, int Start, int Body, int End)> _incompleteMappings = [];

    /// <summary>Whether a file could not be read to its end.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>The file that was checked elsewhere. Its diagnostics are not reported.</summary>
    public string? SuppressedFile { get; set; }

    /// <summary>Whether no further error is collected.</summary>
    public bool IsFull => IsFullOf(Severity.Error);

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
        if (IsFullOf(rule.Severity) || FollowsFromIncomplete(rule.Kind, location.File, location.Span.Offset))
        {
            return;
        }

        Add(new SpecDiagnostic
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
        foreach (SpecDiagnostic diagnostic in file._all)
        {
            Add(diagnostic);
        }

        _incompleteNodes.UnionWith(file._incompleteNodes);
        AddIncompleteMappings(file._incompleteMappings);
    }

    /// <summary>Adds what was found in one file, which was checked without knowing whether all files could be read to their ends.</summary>
    public void AddChecked(DiagnosticBag file)
    {
        HasErrors |= file.HasErrors;
        AddIncompleteMappings(file._incompleteMappings);
        foreach (SpecDiagnostic diagnostic in file._all.Where(diagnostic => !(Catalog.Find(diagnostic.Id) is { } kind && FollowsFromIncomplete(kind, diagnostic.File, diagnostic.Span.Offset))))
        {
            Add(diagnostic);
        }
    }

    /// <summary>
    /// Marks a node that the reader of YAML could not read, or not to its end. Nothing else is reported at its start: it would follow from that.
    /// </summary>
    public void MarkIncomplete(SourceLocation node) => _incompleteNodes.Add((node.File, node.Span.Offset));

    /// <summary>Marks a mapping with a key that is not a keyword, so that its value is not read. It may be what the rest of the mapping lacks.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="start">Where the key of the mapping starts: what the mapping lacks is reported there or inside.</param>
    public void MarkIncompleteMapping(SourceLocation mapping, int start) => AddIncompleteMappings([(mapping.File, start, mapping.Span.Offset, mapping.Span.Offset + mapping.Span.Length)]);

    // Each of them has an error. If no more errors are collected, no more follow from them.
    private void AddIncompleteMappings(IEnumerable<(string File, int Start, int Body, int End)> mappings)
    {
        if (!IsFull)
        {
            _incompleteMappings.AddRange(mappings);
        }
    }

    /// <summary>
    /// Returns whether a finding may follow from what could not be read: it is about something missing, or about the whole of a mapping with a key
    /// that is not a keyword.
    /// </summary>
    private bool FollowsFromIncomplete(DiagnosticKind kind, string file, int offset) =>
        (kind.SuppressedWhenIncomplete && (IsIncomplete || _incompleteMappings.Any(mapping => mapping.File == file && mapping.Start <= offset && offset < mapping.End)))
        || (kind != Catalog.UnknownKeyword.Kind && _incompleteMappings.Any(mapping => mapping.File == file && (offset == mapping.Start || offset == mapping.Body)));

    public void Add(DiagnosticReason reason, SourceLocation location) => Add(reason.Rule, location, reason.Args);

    private bool IsFullOf(Severity severity) => _counts.TryGetValue(severity, out int count) && count >= maxCount;

    private void Add(SpecDiagnostic diagnostic)
    {
        bool isSuppressed = _incompleteNodes.Contains((diagnostic.File, diagnostic.Span.Offset)) && !Catalog.IsAboutYaml(diagnostic.Id);
        if (!isSuppressed && !IsFullOf(diagnostic.Severity) && _all.Add(diagnostic))
        {
            _counts.TryGetValue(diagnostic.Severity, out int count);
            _counts[diagnostic.Severity] = count + 1;
        }
    }

    public IEnumerable<SpecDiagnostic> GetSorted() =>
        _all.OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span.Offset)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal);
}
