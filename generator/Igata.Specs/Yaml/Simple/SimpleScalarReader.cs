namespace Igata.Specs.Yaml.Simple;

/// <summary>Reads scalars on one line. Null means that only the complete parser can read a scalar.</summary>
internal static class SimpleScalarReader
{
    // The complete parser does not accept longer keys that are followed by a colon in the same line.
    private const int MaxKeyLength = 1000;

    private const string Indicators = "?:,[]{}#&*!|>'\"%@`";

    /// <summary>Reads a key and its colon, or returns null; then the position is as before.</summary>
    public static YamlScalar? TryReadKey(SimpleCursor cursor, bool inFlow)
    {
        int start = cursor.Position;
        YamlScalar? key = Read(cursor, inFlow);
        cursor.SkipSpaces();
        if (key is null or { Plain: true, Text: "<<" } || cursor.Current != ':' || !cursor.IsBeforeBlank || cursor.Position - start > MaxKeyLength)
        {
            cursor.Position = start;
            return null;
        }

        cursor.Position++;
        return key;
    }

    /// <summary>Reads a scalar. A plain one ends before a colon that is followed by a blank.</summary>
    public static YamlScalar? Read(SimpleCursor cursor, bool inFlow) => cursor.Current switch
    {
        '"' or '\'' => SimpleQuotedReader.Read(cursor),
        _ => ReadPlain(cursor, inFlow),
    };

    private static YamlScalar? ReadPlain(SimpleCursor cursor, bool inFlow)
    {
        int start = cursor.Position;
        if (!CanBeginPlain(cursor.Current, cursor.Next))
        {
            return null;
        }

        bool hasStar = false;
        for (; cursor.Current != '\n'; cursor.Position++)
        {
            switch (cursor.Current)
            {
                // YamlDotNet does not end a key before a colon that follows such a star.
                case ':' when cursor.IsBeforeBlank:
                    return hasStar ? null : cursor.CreatePlain(start);
                case ':' when inFlow && cursor.Next is ',' or '[' or ']' or '{' or '}':
                case '[' or '{' when inFlow:
                    return null;
                case ' ' when cursor.Next is '#':
                    return cursor.Previous == ' ' && !inFlow ? cursor.CreatePlain(start) : null;
                case ' ' when cursor.Next is '*':
                    hasStar = true;
                    break;
                case ',' or ']' or '}' when inFlow:
                    return cursor.CreatePlain(start);
                default:
                    break;
            }
        }

        // A plain scalar in a flow collection can continue in the next line.
        return inFlow ? null : cursor.CreatePlain(start);
    }

    private static bool CanBeginPlain(char first, char second) => first switch
    {
        '\n' => false,
        '-' => char.IsLetterOrDigit(second),
        '.' => second != '.',
        _ => Indicators.IndexOf(first) < 0 && !char.IsWhiteSpace(first),
    };
}
