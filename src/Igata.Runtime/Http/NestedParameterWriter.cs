using System.Globalization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Http;

/// <summary>Turns a JSON value into parameters, one for each scalar in it.</summary>
/// <param name="nesting">How the parameters are named.</param>
/// <param name="add">Adds a parameter.</param>
/// <param name="reportViolation">Reports a value that cannot be sent.</param>
internal sealed class NestedParameterWriter(ParameterNesting nesting, Action<string, string> add, Action<string, string> reportViolation)
{
    public const int MaxDepth = 16;

    /// <summary>Returns the JSON of a value, which may be null.</summary>
    public static JsonData ToJson<T>(T value, JsonWriterAction<T> write) => value is null ? JsonData.Null() : new JsonData(JsonCodec.ToUtf8(value, write, JsonDirection.Request));

    /// <summary>Writes a value under a name.</summary>
    public void Write(string name, JsonData value, NestedShape shape) => Write(name, value, shape, 1);

    /// <summary>Writes an entry of a map under its key.</summary>
    public void WriteEntry(string key, JsonData value, NestedShape shape)
    {
        if (CheckKey(key, key))
        {
            Write(key, value, shape, 1);
        }
    }

    private void Write(string name, JsonData value, NestedShape shape, int depth)
    {
        if (depth > MaxDepth)
        {
            reportViolation(name, string.Create(CultureInfo.InvariantCulture, $"must not be nested deeper than {MaxDepth} levels"));
            return;
        }

        switch (value.Kind)
        {
            case JsonKind.Object:
                WriteObject(name, value, shape, depth);
                break;
            case JsonKind.Array:
                WriteArray(name, value, shape.Item?.Invoke() ?? NestedShape.Text, depth);
                break;
            case JsonKind.Null when shape.Format is ParameterFormat.String or ParameterFormat.StringOrLiteral:
                reportViolation(name, "must not be null, because its text would be that of an empty string");
                break;
            case JsonKind.Null:
                add(name, "");
                break;
            case JsonKind.String:
                add(name, JsonCodec.Parse(value.Utf8, JsonParsing.String));
                break;
            case JsonKind.Number or JsonKind.True or JsonKind.False:
                add(name, value.ToString());
                break;
        }
    }

    private void WriteObject(string name, JsonData value, NestedShape shape, int depth)
    {
        foreach ((string key, JsonData member) in value.EnumerateObject())
        {
            if (CheckKey(name, key))
            {
                Write(Append(name, key), member, shape.GetMember(key), depth + 1);
            }
        }
    }

    private void WriteArray(string name, JsonData value, NestedShape item, int depth)
    {
        int index = 0;
        bool isIndexed = nesting is ParameterNesting.IndexedBrackets || value.EnumerateArray().Any(static part => part.Kind is JsonKind.Object or JsonKind.Array);
        foreach (JsonData part in value.EnumerateArray())
        {
            string partName = isIndexed ? Append(name, index.ToString(CultureInfo.InvariantCulture)) : nesting is ParameterNesting.Dots ? name : name + "[]";
            if (part.Kind is JsonKind.Object && !part.EnumerateObject().Any())
            {
                reportViolation(partName, "must not be without members, because an item without members is not sent");
            }

            Write(partName, part, item, depth + 1);
            index++;
        }
    }

    private string Append(string name, string key) => nesting is ParameterNesting.Dots ? $"{name}.{key}" : $"{name}[{key}]";

    private bool CheckKey(string name, string key)
    {
        bool isValid = key.Length > 0 && !key.AsSpan().ContainsAny('[', ']') && (nesting is not ParameterNesting.Dots || !key.Contains('.', StringComparison.Ordinal));
        if (!isValid)
        {
            reportViolation(name, key.Length == 0 ? "must not have an empty key" : $"must not have a key that contains {(nesting is ParameterNesting.Dots ? "a dot or a bracket" : "a bracket")}");
        }

        return isValid;
    }
}
