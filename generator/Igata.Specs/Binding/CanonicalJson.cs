using System.Globalization;
using System.Text;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>Formats values as compact JSON, in the written order, with numbers exactly as written.</summary>
internal static class CanonicalJson
{
    public static string Format(JsonNode node)
    {
        var json = new StringBuilder();
        Write(node, json);
        return json.ToString();
    }

    private static void Write(JsonNode node, StringBuilder json)
    {
        switch (node)
        {
            case JsonLeaf { Scalar: { Kind: JsonKind.String } text }:
                WriteString(text.Text, json);
                break;
            case JsonLeaf leaf:
                json.Append(leaf.Scalar.Text);
                break;
            case JsonList list:
                WriteList(list, json);
                break;
            case JsonObject members:
                WriteObject(members, json);
                break;
        }
    }

    private static void WriteList(JsonList list, StringBuilder json)
    {
        json.Append('[');
        for (int i = 0; i < list.Items.Count; i++)
        {
            json.Append(i == 0 ? "" : ",");
            Write(list.Items[i], json);
        }

        json.Append(']');
    }

    private static void WriteObject(JsonObject members, StringBuilder json)
    {
        json.Append('{');
        for (int i = 0; i < members.Members.Count; i++)
        {
            json.Append(i == 0 ? "" : ",");
            WriteString(members.Members[i].Name.Value, json);
            json.Append(':');
            Write(members.Members[i].Value, json);
        }

        json.Append('}');
    }

    private static void WriteString(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }
}
