using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Igata.Cli;

/// <summary>
/// Texts as a terminal may have them. What is in a spec or in the name of a file never reaches the terminal as a
/// command, and never reorders the line that it stands in.
/// </summary>
internal static class TerminalText
{
    private const int TabStop = 4;

    /// <summary>The text with whatever is hidden in it spelt out.</summary>
    public static string Escape(string text) => string.Concat(SplitCells(text).Select(cell => cell.Shown));

    /// <summary>What a terminal shows as one thing each, from left to right.</summary>
    public static IEnumerable<Cell> SplitCells(string text)
    {
        int column = 0;
        for (int position = 0; position < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, position);
            string shown = Shown(text.Substring(position, length), column);
            var cell = new Cell(position, shown, column, MeasureWidth(shown));
            yield return cell;
            column = cell.End;
            position += length;
        }
    }

    private static string Shown(string element, int column) =>
        element == "\t" ? new string(' ', TabStop - (column % TabStop))
        : Rune.DecodeFromUtf16(element, out Rune first, out _) != System.Buffers.OperationStatus.Done || IsHidden(first)
            ? string.Concat(element.Select(unit => $"\\u{(int)unit:X4}"))
        : element;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // The library counts in UTF-16 units: right for the first plane, and two for every letter beyond it.
    private static int MeasureWidth(string shown)
    {
        Rune first = Rune.GetRuneAt(shown, 0);
        return first.IsBmp ? new Segment(shown).CellCount()
            : first.Value is (>= 0x16FE0 and < 0x1BC00) or >= 0x1F000 ? 2
            : 1;
    }
}

/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Shown">What is printed for it.</param>
/// <param name="Column">How many columns stand before it.</param>
/// <param name="Width">How many columns it takes: a letter of Chinese or Japanese takes two.</param>
internal readonly record struct Cell(int Start, string Shown, int Column, int Width)
{
    public int End => Column + Width;
}
