using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>A line of a file with a place in it, as a terminal shows both.</summary>
/// <param name="Source">The line, or the part of it around the place.</param>
/// <param name="Marks">Carets under the place.</param>
internal sealed record Excerpt(string Source, string Marks)
{
    private const char Ellipsis = '…';

    // Those that places are counted by.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <param name="text">All of the file.</param>
    /// <param name="span">The place; of several lines the first is shown.</param>
    /// <param name="width">How many columns there are.</param>
    public static Excerpt Create(string text, SourceSpan span, int width)
    {
        int offset = Math.Min(span.Offset, text.Length);
        int lineStart = Math.Max(0, offset - (span.Column - 1));

        // A file may be one line of millions of letters; what is far from the place is not even looked at.
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

    /// <summary>The columns of a line that are shown, and whether something was cut off before and behind them.</summary>
    private sealed record Window(int Start, int End, bool CutBefore, bool CutAfter)
    {
        public static Window Create(int first, int total, int width, bool cutBefore, bool cutAfter)
        {
            if (total <= width && !cutBefore && !cutAfter)
            {
                return new Window(0, total, false, false);
            }

            // The place stands a third from the left; one column at each end says that there is more.
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
            string source = (CutBefore ? Ellipsis : "") + string.Concat(shown.Select(cell => cell.Shown)) + (CutAfter ? Ellipsis : "");
            return new Excerpt(source, new string(' ', Math.Max(0, first - shift)) + new string('^', marks) + (continues || last > End ? Ellipsis : ""));
        }
    }
}
