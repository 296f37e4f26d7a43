using Igata.Specs.Diagnostics;

namespace Igata.Cli.Check;

/// <summary>A line of a file with a place in it, as a terminal shows both.</summary>
/// <param name="Source">The line, or the part of it around the place.</param>
/// <param name="Marks">Carets under the place.</param>
internal sealed record Excerpt(string Source, string Marks)
{
    private const char Cut = '…';

    // Those that places are counted by.
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <param name="text">All of the file.</param>
    /// <param name="span">The place; of several lines the first is shown.</param>
    /// <param name="width">How many columns there are.</param>
    public static Excerpt Of(string text, Span span, int width)
    {
        int place = Math.Min(span.Offset, text.Length);
        int lineStart = Math.Max(0, place - (span.Column - 1));

        // A file may be one line of millions of letters; what is far from the place is not even looked at.
        int from = Math.Max(lineStart, place - (2 * width));
        int to = LineEnd(text, place, Math.Min(text.Length, place + (2 * width)));
        from += from > lineStart && char.IsLowSurrogate(text[from]) ? 1 : 0;

        Cell[] cells = [.. Printable.Cells(text[from..to])];
        int total = cells.Length == 0 ? 0 : cells[^1].End;
        int first = place == to ? total : cells.Last(cell => cell.Start <= place - from).Column;
        int last = cells.Where(cell => cell.Start < place + span.Length - from).Select(cell => cell.End).LastOrDefault();
        var window = Window.Around(first, total, width, from > lineStart, to < text.Length && !LineEnds.Contains(text[to]));
        return window.Show(cells, first, last, span.EndLine > span.Line);
    }

    private static int LineEnd(string text, int start, int limit)
    {
        int end = text.IndexOfAny(LineEnds, start, limit - start);
        return end < 0 ? limit : end;
    }

    /// <summary>The columns of a line that are shown, and whether something was cut off before and behind them.</summary>
    private sealed record Window(int From, int To, bool CutBefore, bool CutBehind)
    {
        public static Window Around(int first, int total, int width, bool cutBefore, bool cutBehind)
        {
            if (total <= width && !cutBefore && !cutBehind)
            {
                return new Window(0, total, false, false);
            }

            // The place stands a third from the left; one column at each end says that there is more.
            int room = width - 2;
            int from = Math.Max(0, Math.Min(first - (room / 3), total - room));
            int to = Math.Min(total, from + room);
            return new Window(from, to, cutBefore || from > 0, cutBehind || to < total);
        }

        public Excerpt Show(Cell[] cells, int first, int last, bool runsOn)
        {
            Cell[] shown = [.. cells.Where(cell => cell.Column >= From && cell.End <= To)];
            int shift = (shown.Length == 0 ? 0 : shown[0].Column) - (CutBefore ? 1 : 0);
            int marks = Math.Max(1, Math.Min(last, To) - first);
            string source = (CutBefore ? Cut : "") + string.Concat(shown.Select(cell => cell.Shown)) + (CutBehind ? Cut : "");
            return new Excerpt(source, new string(' ', Math.Max(0, first - shift)) + new string('^', marks) + (runsOn || last > To ? Cut : ""));
        }
    }
}
