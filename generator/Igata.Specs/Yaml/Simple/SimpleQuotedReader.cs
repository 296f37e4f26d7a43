using System.Text;

namespace Igata.Specs.Yaml.Simple;

/// <summary>Reads quoted scalars on one line, with the usual escapes. Null means that only the complete parser can read a scalar.</summary>
internal static class SimpleQuotedReader
{
    /// <param name="cursor">The position of the first quote.</param>
    public static YamlScalar? Read(SimpleCursor cursor)
    {
        int start = cursor.Position;
        char quote = cursor.Current;
        StringBuilder? text = null;
        for (cursor.Position++; cursor.Current != '\n'; cursor.Position++)
        {
            if (cursor.Current == quote && (quote == '"' || cursor.Next != quote))
            {
                cursor.Position++;
                return cursor.CreateQuoted(start, text?.ToString());
            }

            if (cursor.Current == (quote == '"' ? '\\' : quote))
            {
                text ??= new StringBuilder(cursor.GetText(start + 1));
                cursor.Position++;
                if ((quote == '"' ? Unescape(cursor.Current) : quote) is not { } c)
                {
                    return null;
                }

                text.Append(c);
            }
            else
            {
                text?.Append(cursor.Current);
            }
        }

        return null;
    }

    private static char? Unescape(char c) => c switch
    {
        '"' or '\\' or '/' => c,
        'n' => '\n',
        't' => '\t',
        _ => null,
    };
}
