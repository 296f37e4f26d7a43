using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Igata.Cli;

/// <summary>
/// Makes text safe for a terminal. Neither the content of a spec nor the name of a file can send commands to the terminal or
/// reorder the line that it is printed in.
/// </summary>
internal static class TerminalText
{
    private const int TabStop = 4;

    /// <summary>Escapes invisible characters.</summary>
    public static string Escape(string text) => string.Concat(SplitCells(text).Select(cell => cell.DisplayText));

    /// <summary>Splits a text into the cells that a terminal shows, from left to right.</summary>
    public static IEnumerable<Cell> SplitCells(string text)
    {
        int column = 0;
        for (int position = 0; position < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, position);
            string displayText = Escape(text.Substring(position, length), column);
            var cell = new Cell(position, displayText, column, MeasureWidth(displayText));
            yield return cell;
            column = cell.End;
            position += length;
        }
    }

    private static string Escape(string element, int column) =>
        element == "\t" ? new string(' ', TabStop - (column % TabStop))
        : Rune.DecodeFromUtf16(element, out Rune first, out _) != System.Buffers.OperationStatus.Done || IsHidden(first)
            ? string.Concat(element.Select(unit => $"\\u{(int)unit:X4}"))
        : element;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // The library counts UTF-16 code units. That is correct for the BMP, but every character beyond it is counted as two.
    private static int MeasureWidth(string displayText)
    {
        Rune first = Rune.GetRuneAt(displayText, 0);
        return first.IsBmp ? new Segment(displayText).CellCount()
            : first.Value is (>= 0x16FE0 and < 0x1BC00) or >= 0x1F000 ? 2
            : 1;
    }
}

/// <param name="Start">The position of the cell in the text, in UTF-16 code units.</param>
/// <param name="DisplayText">The text that is printed.</param>
/// <param name="Column">The number of columns before the cell.</param>
/// <param name="Width">The number of columns of the cell. A Chinese or Japanese character has two.</param>
internal readonly record struct Cell(int Start, string DisplayText, int Column, int Width)
{
    public int End => Column + Width;
}
