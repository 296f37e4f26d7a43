namespace Igata.Generator.Emit;

/// <summary>
/// Breaks a line of C# that has no marks of <see cref="EmitModel.Layout"/> where it can be broken: after a comma, a semicolon, an arrow or
/// an opening brace, and before an operator, but not in a literal. The least nested of these positions is used.
/// </summary>
internal static class LineBreaker
{
    private static readonly string[] Operators = [" ? ", " : ", " && ", " || ", " with "];

    /// <summary>Returns the length of the part that remains in the line; 0 if the line cannot be broken.</summary>
    /// <param name="line">The line without indentation.</param>
    /// <param name="width">The number of columns that the part may have.</param>
    public static int FindBreak(string line, int width)
    {
        (int best, int bestDepth) = (0, int.MaxValue);
        int depth = 0;
        int position = 0;
        while (position < line.Length && position <= width)
        {
            if (line[position] is '"' or '\'')
            {
                position = SkipLiteral(line, position);
                continue;
            }

            if (line[position] == '/' && position + 1 < line.Length && line[position + 1] == '/')
            {
                break;
            }

            depth += line[position] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (CanBreak(line, position) && position < line.Length - 1 && depth <= bestDepth)
            {
                (best, bestDepth) = (position, depth);
            }

            position++;
        }

        return best;
    }

    // The position of the space that the break replaces.
    private static bool CanBreak(string line, int position)
    {
        if (line[position] != ' ' || position == 0)
        {
            return false;
        }

        char before = line[position - 1];
        return before is ',' or ';' or '{' || (before == '>' && position > 1 && line[position - 2] == '=')
            || Operators.Any(text => string.CompareOrdinal(line, position, text, 0, text.Length) == 0);
    }

    // The generated code has no verbatim, raw or interpolated strings, so a quote that is not escaped ends a literal.
    private static int SkipLiteral(string line, int start)
    {
        int position = start + 1;
        while (position < line.Length && line[position] != line[start])
        {
            position += line[position] == '\\' ? 2 : 1;
        }

        return position + 1;
    }
}
