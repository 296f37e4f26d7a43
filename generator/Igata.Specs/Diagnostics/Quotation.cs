using System.Globalization;
using System.Text;

namespace Igata.Specs.Diagnostics;

/// <summary>Makes what was written fit to stand in a message: on one line, not too long, with nothing hidden in it.</summary>
internal static class Quotation
{
    private const int Most = 300;

    public static string OneLine(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Most));
        for (int i = 0; i < text.Length && i < Most; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                shown.Append(c).Append(text[++i]);
            }
            else if (IsHidden(c))
            {
                shown.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(c);
            }
        }

        return text.Length > Most ? shown.Append("...").ToString() : shown.ToString();
    }

    private static bool IsHidden(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
