using System.Globalization;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Escapes received text for messages, so that no character can move the cursor, hide text or change its direction.</summary>
internal static class SafeText
{
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.All(IsPrintable))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = IsPrintable(c) ? escaped.Append(c) : escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return escaped.ToString();
    }

    /// <summary>Escapes the beginning of a text, and shows that more follows.</summary>
    public static string EscapeStart(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return Escape(text);
        }

        ReadOnlySpan<char> start = text.AsSpan(0, char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength);
        return start.ContainsAnyExceptInRange(' ', '~') ? Escape(start.ToString()) + "…" : string.Concat(start, "…");
    }

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
