namespace Igata.Runtime.Http;

/// <summary>Lists in one text: in a header, or in a query whose list is joined. What stands in double quotes is never taken apart.</summary>
internal static class DelimitedList
{
    /// <summary>What joins the items of a header unless the spec says otherwise.</summary>
    public const string CommaSeparator = ", ";

    /// <summary>The items of a text. Space around an item does not count; nothing at all is no item.</summary>
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

    /// <summary>Whether an item comes out of <see cref="Split"/> as it went in.</summary>
    public static bool CanContain(string item, string separator) => Split(item, separator) is [var single] && single == item && (item.Length - item.Replace("\"", "", StringComparison.Ordinal).Length) % 2 == 0;

    // Spaces around the sign are for the eye; a list that is joined by nothing else is taken apart at each.
    private static string GetDelimiter(string separator) => separator.Trim(' ') is { Length: > 0 } sign ? sign : " ";
}
