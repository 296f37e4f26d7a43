using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Reads and writes lists in one text: in a header, or in a query parameter whose items are joined. Quoted text is never split.</summary>
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

    /// <summary>Returns the items of a header (RFC 9110, section 5.6.1): empty items are ignored, and quoted ones are read without their quotes.</summary>
    /// <param name="text">The text of the header.</param>
    /// <param name="separator">The separator of the items.</param>
    /// <param name="name">The name of the header. The quotes of an entity tag belong to it.</param>
    public static IEnumerable<string> SplitHeader(string text, string separator, string name) =>
        Split(text, separator).Where(static item => item.Length > 0).Select(item => HoldsEntityTags(name) ? item : Unquote(item));

    /// <summary>Joins the parts of HTTP dates, which contain a comma, again.</summary>
    public static IEnumerable<string> JoinDates(IEnumerable<string> items)
    {
        string? weekday = null;
        foreach (string item in items)
        {
            if (weekday is null && HttpDateParser.IsWeekday(item))
            {
                weekday = item;
                continue;
            }

            yield return weekday is null ? item : weekday + CommaSeparator + item;
            weekday = null;
        }

        if (weekday is not null)
        {
            yield return weekday;
        }
    }

    /// <summary>Returns an item of a header as it is sent: quoted if it would be read differently otherwise.</summary>
    public static string FormatHeaderItem(string item, string separator, string name) =>
        CanContain(item, separator) && (HoldsEntityTags(name) || Unquote(item) == item) ? item
            : $"\"{item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool HoldsEntityTags(string name) =>
        name.Equals("If-Match", StringComparison.OrdinalIgnoreCase) || name.Equals("If-None-Match", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the content of an item that is one quoted string, and any other item unchanged.</summary>
    private static string Unquote(string item)
    {
        if (item.Length < 2 || item[0] != '"' || item[^1] != '"')
        {
            return item;
        }

        var content = new StringBuilder(item.Length);
        for (int i = 1; i < item.Length - 1; i++)
        {
            if (item[i] == '"' || (item[i] == '\\' && ++i == item.Length - 1))
            {
                return item;
            }

            content.Append(item[i]);
        }

        return content.ToString();
    }

    /// <summary>Returns whether <see cref="Split"/> returns an item unchanged.</summary>
    public static bool CanContain(string item, string separator) => Split(item, separator) is [var single] && single == item && (item.Length - item.Replace("\"", "", StringComparison.Ordinal).Length) % 2 == 0;

    // Spaces around the separator are optional. A list that is separated by spaces only is split at each space.
    private static string GetDelimiter(string separator) => separator.Trim(' ') is { Length: > 0 } sign ? sign : " ";
}
