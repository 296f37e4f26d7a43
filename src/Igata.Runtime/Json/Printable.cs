using System.Globalization;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Text from the wire made safe for a message: nothing that moves a cursor, hides or reverses text.</summary>
internal static class Printable
{
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.All(IsHarmless))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = IsHarmless(c) ? safe.Append(c) : safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return safe.ToString();
    }

    private static bool IsHarmless(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
