using System.Globalization;
using System.Text;

namespace Igata.Specs.Diagnostics;

/// <summary>Formats text from a spec for a message: on one line, shortened, with invisible characters escaped.</summary>
internal static class MessageArgument
{
    private const int MaxLength = 300;

    public static string Format(string text)
    {
        var builder = new StringBuilder(Math.Min(text.Length, MaxLength));
        for (int i = 0; i < text.Length && i < MaxLength; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                builder.Append(c).Append(text[++i]);
            }
            else if (IsInvisible(c))
            {
                builder.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }

        return text.Length > MaxLength ? builder.Append("...").ToString() : builder.ToString();
    }

    // Another space than ' ' looks like it.
    private static bool IsInvisible(char c) => (c != ' ' && char.IsWhiteSpace(c)) || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
