using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Igata.Import.Tree;

/// <summary>Writes keys and scalars so that every YAML reader reads the same. Texts of documents are untrusted.</summary>
internal static partial class YamlText
{
    private static readonly HashSet<string> Ambiguous = new(["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"], StringComparer.OrdinalIgnoreCase);

    public static string FormatKey(string key) => PlainKey().IsMatch(key) ? key : Quote(key);

    /// <summary>Formats a scalar in one line.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="isInBraces">Whether it stands inside of braces or brackets, where a comma ends it.</param>
    public static string Format(SpecText scalar, bool isInBraces) => scalar.Kind switch
    {
        SpecTextKind.Literal => scalar.Text,
        SpecTextKind.Expression => PlainExpression().IsMatch(scalar.Text) ? scalar.Text : Quote(scalar.Text),
        SpecTextKind.Text => IsPlainText(scalar.Text, isInBraces) ? scalar.Text : Quote(scalar.Text),
        SpecTextKind.String => PlainString().IsMatch(scalar.Text) && !Ambiguous.Contains(scalar.Text) ? scalar.Text : Quote(scalar.Text),
        _ => throw new InvalidOperationException($"The kind {scalar.Kind} is not defined."),
    };

    /// <summary>Returns text without characters that a spec cannot contain, with lines that end in a line feed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\t')
            {
                clean.Append("  ");
            }
            else if (c == '\n' || !MustEscape(c))
            {
                clean.Append(c);
            }
            else if (c is '\u2028' or '\u2029' or '\u0085')
            {
                clean.Append('\n');
            }
        }

        return clean.ToString();
    }

    /// <summary>Writes a string in double quotes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
                continue;
            }

            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsSurrogate(c) => "\\uFFFD",
                _ when MustEscape(c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool MustEscape(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || c is '\u00A0' or '\uFEFF' or '\uFFFE' or '\uFFFF' || (c > 0x7F && char.IsWhiteSpace(c));

    private static bool IsPlainText(string text, bool isInBraces) =>
        text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '/' or '_' or '(' or '$' || char.IsLetter(text[0])) && !text.EndsWith(':') && !text.EndsWith(' ')
        && text.IndexOfAny(isInBraces ? ['{', '}', '[', ']', ',', '\n'] : ['\n']) < 0
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && !text.Any(MustEscape);

    [GeneratedRegex(@"^[A-Za-z0-9_$/.][A-Za-z0-9_.$/@+-]*\??\z")]
    private static partial Regex PlainKey();

    [GeneratedRegex(@"^[A-Za-z(][A-Za-z0-9 ()-]*\z")]
    private static partial Regex PlainExpression();

    [GeneratedRegex(@"^[A-Za-z_/][A-Za-z0-9_./@+$-]*(?: [A-Za-z0-9_./@+$()!-]+)*\z")]
    private static partial Regex PlainString();
}
