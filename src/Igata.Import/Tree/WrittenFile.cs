namespace Igata.Import.Tree;

/// <summary>The range of an entry or an item in the text of a file.</summary>
internal readonly record struct WrittenSpan(int Start, int End, SpecMap? Map, SpecEntry? Entry, SpecList? List, SpecItem? Item)
{
    public int Length => End - Start;

    public SpecNode Value => Entry?.Value ?? Item!.Value;
}

/// <summary>A file of a spec as text, with the ranges of its parts.</summary>
internal sealed record WrittenFile(string Path, string Text, IReadOnlyList<WrittenSpan> Spans, SpecMap Root)
{
    private WrittenSpan[]? _byStart;

    /// <summary>Returns the parts that contain a position, from the outermost to the innermost.</summary>
    public IReadOnlyList<WrittenSpan> FindPath(int offset)
    {
        _byStart ??= [.. Spans.OrderBy(span => span.Start).ThenByDescending(span => span.End)];
        var path = new List<WrittenSpan>();
        foreach (WrittenSpan span in _byStart)
        {
            if (span.Start > offset)
            {
                break;
            }

            if (span.End > offset)
            {
                path.Add(span);
            }
        }

        return path;
    }
}
