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
    private int[] _parents = [];

    /// <summary>Returns the parts that contain a position, from the outermost to the innermost.</summary>
    public IReadOnlyList<WrittenSpan> FindPath(int offset)
    {
        WrittenSpan[] spans = _byStart ??= Index();
        var path = new List<WrittenSpan>();
        for (int i = FindLast(spans, offset); i >= 0; i = _parents[i])
        {
            if (spans[i].End > offset)
            {
                path.Add(spans[i]);
            }
        }

        path.Reverse();
        return path;
    }

    // Ranges are nested, so the range that contains another one is the last before it that has not ended.
    private WrittenSpan[] Index()
    {
        WrittenSpan[] spans = [.. Spans.OrderBy(span => span.Start).ThenByDescending(span => span.End)];
        _parents = new int[spans.Length];
        var open = new Stack<int>();
        for (int i = 0; i < spans.Length; i++)
        {
            while (open.TryPeek(out int top) && spans[top].End <= spans[i].Start)
            {
                open.Pop();
            }

            _parents[i] = open.TryPeek(out int parent) ? parent : -1;
            open.Push(i);
        }

        return spans;
    }

    /// <summary>Returns the last range that begins before a position or at it.</summary>
    private static int FindLast(WrittenSpan[] spans, int offset)
    {
        int low = 0;
        int high = spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
