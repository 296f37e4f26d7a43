namespace Igata.Runtime.Http;

/// <summary>Reads lists in one text: in a header, or in a query parameter whose items are joined. Quoted text is never split.</summary>
internal static class DelimitedList
{
    /// <summary>The separator of header items unless the spec defines another.</summary>
    public const string CommaSeparator = ", ";

    /// <summary>Returns the items of a text without surrounding whitespace. An empty text has no items.</summary>
    public static List<string> Split(string text, string separator)
    {
        string delimiter = GetDelimiter(separator);
        var items = new List<string>();
        int start = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && quoted)
            {
                i++;
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && string.CompareOrdinal(text, i, delimiter, 0, delimiter.Length) == 0)
            {
                items.Add(text[start..i].Trim(' ', '\t'));
                i += delimiter.Length - 1;
                start = i + 1;
            }
        }

        string last = text[start..].Trim(' ', '\t');
        if (last.Length > 0 || items.Count > 0)
        {
            items.Add(last);
        }

        return items;
    }

    /// <summary>Returns whether <see cref="Split"/> returns an item unchanged.</summary>
    public static bool CanContain(string item, string separator) => Split(item, separator) is [var single] && single == item && (item.Length - item.Replace("\"", "", StringComparison.Ordinal).Length) % 2 == 0;

    // Spaces around the separator are optional. A list that is separated by spaces only is split at each space.
    private static string GetDelimiter(string separator) => separator.Trim(' ') is { Length: > 0 } sign ? sign : " ";
}
