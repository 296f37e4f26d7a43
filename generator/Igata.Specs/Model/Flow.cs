using System.Globalization;
using System.Text;

namespace Igata.Specs.Model;

/// <summary>Writes YAML in one line, in ASCII: mappings in braces, lists in brackets, texts in double quotes.</summary>
internal static class Flow
{
    /// <summary>Entries without a value are left out.</summary>
    public static string Mapping(params (string Key, string? Value)[] entries) => Mapping((IEnumerable<(string, string?)>)entries);

    public static string Mapping(IEnumerable<(string Key, string? Value)> entries)
    {
        string[] written = [.. entries.Where(entry => entry.Value is not null).Select(entry => $"{entry.Key}: {entry.Value}")];
        return written.Length == 0 ? "{}" : $"{{ {string.Join(", ", written)} }}";
    }

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string? Text(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length)
            {
                quoted.Append("\\U").Append(Hex(char.ConvertToUtf32(c, text[++i]), 8));
            }
            else if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else
            {
                quoted.Append(c is >= ' ' and <= '~' ? c.ToString() : "\\u" + Hex(c, 4));
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Compact JSON is YAML; only what is not ASCII, always within its strings, is escaped.</summary>
    public static string? Json(string? json) =>
        json is null ? null : string.Concat(json.Select(c => c <= '~' ? c.ToString() : "\\u" + Hex(c, 4)));

    public static string Scalar(JsonScalar scalar) => scalar.Kind == JsonKind.String ? Text(scalar.Text)! : scalar.Text;

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Flag(bool flag) => flag ? "true" : null;

    private static string Hex(int code, int digits) => code.ToString("X" + digits, CultureInfo.InvariantCulture);
}
