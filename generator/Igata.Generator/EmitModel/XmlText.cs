using System.Globalization;
using System.Text;

namespace Igata.Generator.EmitModel;

/// <summary>Encodes all text for XML documentation and comments, so that a text can neither end the comment or the element, nor hide in it.</summary>
internal static class XmlText
{
    public static string Escape(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var xml = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                _ when char.IsWhiteSpace(c) || c is '\u0085' or '\u2028' or '\u2029' => xml.Append(' '),
                _ when char.IsControl(c) || char.IsSurrogate(c) && !IsPairedSurrogate(text, c) || c is '\uFFFE' or '\uFFFF' => xml.Append('\uFFFD'),
                _ when char.GetUnicodeCategory(c) == UnicodeCategory.Format => xml.Append("&#x").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)).Append(';'),
                _ => xml.Append(c),
            };
        }

        return xml.ToString();
    }

    // Nearly all texts need no entity.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' or '&' or '<' or '>')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Encodes a text for a plain <c>//</c> comment, in which entities are not decoded.</summary>
    public static string FormatComment(string text) => Escape(text).Replace("&amp;", "&").Replace("&lt;", "<").Replace("&gt;", ">");

    /// <summary>Returns a text in <c>&lt;c&gt;</c>.</summary>
    public static string FormatCode(string text) => $"<c>{Escape(text)}</c>";

    // A rule rejects lone surrogates in every text of a spec. A text that still contains one loses all its surrogates.
    private static bool IsPairedSurrogate(string text, char c)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i) && (i == 0 || !char.IsSurrogatePair(text, i - 1)))
            {
                return false;
            }
        }

        return char.IsSurrogate(c);
    }
}
