using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

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
        string quoted = SymbolDisplay.FormatLiteral(text, quote: true);
        var inside = new StringBuilder(quoted.Length);
        foreach (char c in quoted.Substring(1, quoted.Length - 2))
        {
            _ = char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                ? inside.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture))
                : inside.Append(c);
        }

        return inside.ToString();
    }

    /// <summary>Returns a text as a JSON string, escaped as the content of a C# literal.</summary>
    public static string EscapeJson(string text) => Escape(JsonStringLiteral.Quote(text));
}
