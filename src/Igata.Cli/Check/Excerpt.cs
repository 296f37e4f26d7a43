using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>A line of a file with a marked position, as shown in a terminal.</summary>
/// <param name="Source">The line, or the part of it around the position.</param>
/// <param name="Marks">The carets under the position.</param>
internal sealed record Excerpt(string Source, string Marks)
{
    private const char Ellipsis = '…';

    // The line ends that positions are counted by.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <param name="text">The text of the file.</param>
    /// <param name="span">The position. If it spans several lines, the first is shown.</param>
    /// <param name="width">The number of columns.</param>
    public static Excerpt Create(string text, SourceSpan span, int width)
    {
        int offset = Math.Min(span.Offset, text.Length);
        int lineStart = Math.Max(0, offset - (span.Column - 1));

        // A file may be a single line of millions of characters, so only the part near the position is examined.
        int start = Math.Max(lineStart, offset - (2 * width));
        int end = FindLineEnd(text, offset, Math.Min(text.Length, offset + (2 * width)));
        start += start > lineStart && char.IsLowSurrogate(text[start]) ? 1 : 0;

        Cell[] cells = [.. TerminalText.SplitCells(text[start..end])];
        int total = cells.Length == 0 ? 0 : cells[^1].End;
        int first = offset == end ? total : cells.Last(cell => cell.Start <= offset - start).Column;
        int last = cells.Where(cell => cell.Start < offset + span.Length - start).Select(cell => cell.End).LastOrDefault();
        var window = Window.Create(first, total, width, start > lineStart, end < text.Length && !LineEnds.Contains(text[end]));
        return window.Render(cells, first, last, span.EndLine > span.Line);
    }

    private static int FindLineEnd(string text, int start, int limit)
    {
        int end = text.IndexOfAny(LineEnds, start, limit - start);
        return end < 0 ? limit : end;
    }

    /// <summary>The columns of a line that are shown, and whether the line continues before and after them.</summary>
    private sealed record Window(int Start, int End, bool CutBefore, bool CutAfter)
    {
        public static Window Create(int first, int total, int width, bool cutBefore, bool cutAfter)
        {
            if (total <= width && !cutBefore && !cutAfter)
            {
                return new Window(0, total, false, false);
            }

            // The position is placed a third from the left. One column at each end shows that the line continues.
            int available = width - 2;
            int start = Math.Max(0, Math.Min(first - (available / 3), total - available));
            int end = Math.Min(total, start + available);
            return new Window(start, end, cutBefore || start > 0, cutAfter || end < total);
        }

        public Excerpt Render(Cell[] cells, int first, int last, bool continues)
        {
            Cell[] shown = [.. cells.Where(cell => cell.Column >= Start && cell.End <= End)];
            int shift = (shown.Length == 0 ? 0 : shown[0].Column) - (CutBefore ? 1 : 0);
            int marks = Math.Max(1, Math.Min(last, End) - first);
            string source = (CutBefore ? Ellipsis : "") + string.Concat(shown.Select(cell => cell.DisplayText)) + (CutAfter ? Ellipsis : "");
            return new Excerpt(source, new string(' ', Math.Max(0, first - shift)) + new string('^', marks) + (continues || last > End ? Ellipsis : ""));
        }
    }
}
