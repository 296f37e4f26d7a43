using System.Globalization;
using System.Text;

namespace Igata.Generator.EmitModel;

/// <summary>Formats JSON strings as the writer of the runtime does: only what RFC 8259 requires is escaped.</summary>
internal static class JsonStringLiteral
{
    public static string Quote(string text)
    {
        if (IsPlain(text))
        {
            return "\"" + text + "\"";
        }

        var json = new StringBuilder("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        return json.Append('"').ToString();
    }

    // Nearly all texts need no escape.
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or '\\' or '"')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the text of a JSON string.</summary>
    public static string Unquote(string json)
    {
        var text = new StringBuilder(json.Length);
        for (int i = 1; i < json.Length - 1; i++)
        {
            char c = json[i];
            _ = c != '\\' ? text.Append(c) : json[++i] switch
            {
                'b' => text.Append('\b'),
                't' => text.Append('\t'),
                'n' => text.Append('\n'),
                'f' => text.Append('\f'),
                'r' => text.Append('\r'),
                'u' => text.Append((char)int.Parse(json.Substring((i += 4) - 3, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
                var other => text.Append(other),
            };
        }

        return text.ToString();
    }
}
