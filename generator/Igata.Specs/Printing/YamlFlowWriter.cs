using System.Globalization;
using System.Text;
using Igata.Specs.Model;

namespace Igata.Specs.Printing;

/// <summary>Formats YAML in one line of ASCII: mappings in braces, lists in brackets, texts in double quotes.</summary>
internal static class YamlFlowWriter
{
    /// <summary>Formats a mapping; entries without a value are omitted.</summary>
    public static string FormatMapping(params (string Key, string? Value)[] entries)
    {
        var mapping = new StringBuilder();
        foreach ((string key, string? value) in entries)
        {
            if (value is not null)
            {
                mapping.Append(mapping.Length == 0 ? "{ " : ", ").Append(key).Append(": ").Append(value);
            }
        }

        return mapping.Length == 0 ? "{}" : mapping.Append(" }").ToString();
    }

    public static string FormatMapping(IEnumerable<(string Key, string? Value)> entries) => FormatMapping([.. entries]);

    public static string FormatList(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string? FormatText(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (IsPlain(text))
        {
            return "\"" + text + "\"";
        }

        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length)
            {
                quoted.Append("\\U").Append(FormatHex(char.ConvertToUtf32(c, text[++i]), 8));
            }
            else if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else
            {
                quoted.Append(c is >= ' ' and <= '~' ? c.ToString() : "\\u" + FormatHex(c, 4));
            }
        }

        return quoted.Append('"').ToString();
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

    /// <summary>Formats compact JSON, which is also YAML. Only characters outside of ASCII, which occur only in strings, are escaped.</summary>
    public static string? FormatJson(string? json) =>
        json is null ? null : string.Concat(json.Select(c => c <= '~' ? c.ToString() : "\\u" + FormatHex(c, 4)));

    public static string FormatScalar(JsonScalar scalar) => scalar.Kind == JsonKind.String ? FormatText(scalar.Text)! : scalar.Text;

    public static string? FormatNumber(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? FormatFlag(bool flag) => flag ? "true" : null;

    private static string FormatHex(int code, int digits) => code.ToString("X" + digits, CultureInfo.InvariantCulture);
}
