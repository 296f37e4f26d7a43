using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Turns parameters back into a JSON value. All forms of brackets are read; dots only if the spec uses them.</summary>
/// <param name="location">What the parameters are, for messages.</param>
/// <param name="nesting">How the spec names the parameters.</param>
internal sealed class NestedParameterReader(string location, ParameterNesting nesting)
{
    /// <summary>Splits a name into the first name and the keys behind it.</summary>
    /// <exception cref="ParameterFormatException">A bracket is not closed, or the name has too many keys.</exception>
    public (string Root, string[] Segments) Split(string name)
    {
        int start = name.AsSpan().IndexOfAny('[', nesting is ParameterNesting.Dots ? '.' : '[');
        if (start <= 0)
        {
            return (name, []);
        }

        var segments = new List<string>();
        int position = start;
        while (position < name.Length)
        {
            int end = name[position] == '[' ? name.IndexOf(']', position) : FindEnd(name, position + 1);
            bool isBracket = name[position] == '[';
            if (end < 0 || (!isBracket && name[position] != '.'))
            {
                throw new ParameterFormatException(location, name, "must have a closing bracket for each opening one, and nothing behind it.");
            }

            segments.Add(name[(position + 1)..end]);
            position = isBracket ? end + 1 : end;
            if (segments.Count >= NestedParameterWriter.MaxDepth)
            {
                throw new ParameterFormatException(location, name, string.Create(CultureInfo.InvariantCulture, $"must not be nested deeper than {NestedParameterWriter.MaxDepth} levels."));
            }
        }

        return (name[..start], [.. segments]);
    }

    private static int FindEnd(string name, int position) => name.AsSpan(position).IndexOfAny('.', '[') is >= 0 and var length ? position + length : name.Length;

    /// <summary>Returns the JSON of a value.</summary>
    /// <exception cref="ParameterFormatException">The parameters contradict each other, or an item of a list is missing.</exception>
    public byte[] ToJson(string name, NestedParameterNode node, NestedShape shape)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            Write(json, name, node, shape);
        }

        return output.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json, string name, NestedParameterNode node, NestedShape shape)
    {
        if (node.Texts.Count > 0 && node.Children.Count > 0)
        {
            throw new ParameterFormatException(location, name, "must not have both a value and members.");
        }

        if (node.Children.Count == 0 && node.Texts.Count == 1 && node.Texts[0].Length == 0 && IsEmptyNull(shape))
        {
            json.WriteNullValue();
        }
        else if (shape.Item is { } item && (node.Children.Count == 0 ? node.Texts.Count > 1 || shape.Format is null : node.IsNumbered))
        {
            WriteItems(json, name, node, item());
        }
        else if (node.Children.Count > 0)
        {
            WriteMembers(json, name, node, shape);
        }
        else
        {
            WriteText(json, name, node.Texts[0], shape);
        }
    }

    private void WriteItems(Utf8JsonWriter json, string name, NestedParameterNode node, NestedShape item)
    {
        json.WriteStartArray();
        foreach (string text in node.Texts)
        {
            WriteText(json, name, text, item);
        }

        (int Index, NestedParameterNode Node)[] items = [.. node.Children.Select(static child => (int.Parse(child.Key, CultureInfo.InvariantCulture), child.Node)).OrderBy(static child => child.Item1)];
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Index != i)
            {
                throw new ParameterFormatException(location, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), "is missing, although a later item is present.");
            }

            Write(json, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), items[i].Node, item);
        }

        json.WriteEndArray();
    }

    private void WriteMembers(Utf8JsonWriter json, string name, NestedParameterNode node, NestedShape shape)
    {
        if (!shape.HasMembers)
        {
            throw new ParameterFormatException(location, $"{name}[{node.Children[0].Key}]", $"must not be sent, because {name} {(shape.Item is null ? "has no members" : "is a list")}.");
        }

        json.WriteStartObject();
        foreach ((string key, NestedParameterNode child) in node.Children)
        {
            json.WritePropertyName(key);
            Write(json, $"{name}[{key}]", child, shape.GetMember(key));
        }

        json.WriteEndObject();
    }

    private void WriteText(Utf8JsonWriter json, string name, string text, NestedShape shape)
    {
        if (text.Length == 0 && IsEmptyNull(shape))
        {
            json.WriteNullValue();
        }
        else if (shape.Texts.Contains(text) || shape.Format is ParameterFormat.String || (shape.Format is ParameterFormat.StringOrLiteral && !ParameterText.IsUnquotedLiteral(text)))
        {
            json.WriteStringValue(text);
        }
        else if (shape.Format is not null && ParameterText.IsUnquotedLiteral(text))
        {
            json.WriteRawValue(text);
        }
        else
        {
            throw new ParameterFormatException(location, name, $"must be {(shape.Format is null ? shape.HasMembers ? "sent with its members in brackets" : "a list" : "a number, true or false")}, found {JsonErrors.DescribeText(text)}.");
        }
    }

    /// <summary>Returns whether the empty text is null, and not an empty string.</summary>
    private static bool IsEmptyNull(NestedShape shape) =>
        shape.IsNullable && shape.Format is not (ParameterFormat.String or ParameterFormat.StringOrLiteral) && !shape.Texts.Contains("");
}
