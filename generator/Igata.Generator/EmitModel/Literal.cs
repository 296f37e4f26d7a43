using System.Globalization;
using System.Text;

namespace Igata.Generator.EmitModel;

/// <summary>Creates all C# string literals from text. Invisible characters are escaped, so that a spec cannot hide code.</summary>
internal static class Literal
{
    private const int MaxLength = 100;

    /// <summary>Creates a literal with quotes.</summary>
    public static string Create(string text) => '"' + Escape(text) + '"';

    /// <summary>Creates a literal with quotes. A long text is concatenated from several literals, so that the line can be broken.</summary>
    public static string CreateWrapped(string text)
    {
        var parts = new List<string>();
        int start = 0;
        while (text.Length - start > MaxLength && text.LastIndexOf(' ', start + MaxLength - 1, MaxLength) is var space and >= 0)
        {
            parts.Add(Create(text.Substring(start, space + 1 - start)));
            start = space + 1;
        }

        return string.Join(Layout.Fill + "+ ", parts.Append(Create(text.Substring(start))));
    }

    /// <summary>Escapes a text, without quotes.</summary>
    public static string Escape(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var inside = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            // Visible ASCII needs no lookup: its category only has to be a visible one.
            UnicodeCategory category = text[i] is >= ' ' and <= '~' ? UnicodeCategory.OtherSymbol : CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (FindEscape(text[i]) is { } escape)
            {
                inside.Append(escape);
            }
            else if (char.IsSurrogatePair(text, i))
            {
                _ = IsVisible(category) ? inside.Append(text, i, 2) : inside.Append("\\U").Append(char.ConvertToUtf32(text, i).ToString("x8", CultureInfo.InvariantCulture));
                i++;
            }
            else
            {
                _ = IsVisible(category) ? inside.Append(text[i]) : inside.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return inside.ToString();
    }

    // Nearly all texts need no escape.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '\\' or '"')
            {
                return false;
            }
        }

        return true;
    }

    private static string? FindEscape(char c) => c switch
    {
        '\\' => "\\\\",
        '"' => "\\\"",
        '\0' => "\\0",
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        _ => null,
    };

    private static bool IsVisible(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Returns a text as a JSON string, escaped as the content of a C# literal.</summary>
    public static string EscapeJson(string text) => Escape(JsonStringLiteral.Quote(text));
}
