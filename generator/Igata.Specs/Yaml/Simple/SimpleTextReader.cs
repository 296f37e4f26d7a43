using System.Text;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml.Simple;

/// <summary>Reads literal and folded scalars whose lines begin in the same column. Null means that only the complete parser can read a scalar.</summary>
internal static class SimpleTextReader
{
    /// <summary>Reads the scalar, and moves to the start of the next line.</summary>
    /// <param name="cursor">The position of the indicator.</param>
    /// <param name="minColumn">The first column that the text may begin in.</param>
    public static YamlScalar? Read(SimpleCursor cursor, int minColumn)
    {
        SourceLocation first = cursor.CreateLocation(cursor.Position, cursor.Position + 1);
        string? header = cursor.ReadLine();
        if (header is not ("|" or "|-" or ">" or ">-"))
        {
            return null;
        }

        cursor.SkipSpaces();
        int column = cursor.Column;
        if (cursor.Current == '\n' || column < minColumn)
        {
            return null;
        }

        bool isFolded = header[0] == '>';
        SourceLocation last = first;
        var text = new StringBuilder();
        int blankLines = 0;
        while (!cursor.IsAtEnd && (cursor.Current == '\n' || cursor.Column == column))
        {
            if (cursor.Current == '\n')
            {
                blankLines++;
                cursor.MoveToNextLine();
            }
            else if (ReadLine(cursor, isFolded) is var (line, location))
            {
                AppendBreaks(text, blankLines, isFolded);
                text.Append(line);
                (last, blankLines) = (location, 0);
            }
            else
            {
                return null;
            }

            cursor.SkipSpaces(column);
        }

        return SimpleCursor.CreateBlock(header.Length == 1 ? text.Append('\n').ToString() : text.ToString(), first, last);
    }

    /// <summary>
    /// Reads a line, and its location without spaces at the end. Returns null if the text ends in this line, and for a line whose blanks
    /// have a meaning of their own: one of blanks only, and one that begins with a blank if lines are folded.
    /// </summary>
    private static (string Line, SourceLocation Location)? ReadLine(SimpleCursor cursor, bool isFolded)
    {
        int start = cursor.Position;
        int length = cursor.GetLineLength();
        SourceLocation location = cursor.CreateLocation(start, start + length);
        return length > 0 && !(isFolded && char.IsWhiteSpace(cursor.Current)) && cursor.ReadLine() is { } line ? (line, location) : null;
    }

    private static void AppendBreaks(StringBuilder text, int blankLines, bool isFolded)
    {
        if (text.Length > 0)
        {
            text.Append(isFolded && blankLines == 0 ? " " : new string('\n', blankLines + (isFolded ? 0 : 1)));
        }
    }
}
