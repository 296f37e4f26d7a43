using System.Text.Json.Nodes;
using Igata.Import.Shaping;
using Igata.Import.Tree;
using Igata.Specs.Names;

namespace Igata.Import.Patching;

/// <summary>Turns parts of a tree into parts of a spec.</summary>
/// <param name="isShort">Whether what is the default is left out.</param>
internal sealed class SpecTreeWriter(bool isShort)
{
    private static readonly string[] Texts = ["title", "summary", "remarks", "source"];

    private static readonly string[] IdempotentVerbs = ["get", "put", "delete", "head"];

    /// <summary>Keywords whose values are data, in which no word is a keyword.</summary>
    private static readonly string[] Data = ["examples", "default", "const"];

    public SpecMap WriteHeader(JsonObject header)
    {
        var short_ = new JsonObject(header.Where(member => !IsDefault(member)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return (SpecMap)Write("", short_, isBlock: false);
    }

    public SpecMap WriteMethod(string key, JsonObject method)
    {
        string? verb = IdempotentVerbs.FirstOrDefault(method.ContainsKey);
        bool isIdempotent = method["idempotent"]?.GetValue<bool>() ?? false;
        var short_ = new JsonObject(method
            .Where(member => member.Key != SpecTree.Key && !(isShort && member.Key == "idempotent" && isIdempotent == verb is not null))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return (SpecMap)Write(key, short_, isBlock: true);
    }

    public SpecMap WriteEntry(string key, JsonObject map) => (SpecMap)Write(key, map, isBlock: false);

    private SpecNode Write(string key, JsonObject map, bool isBlock)
    {
        string wire = key.TrimEnd('?').Split('@')[0];
        var written = new SpecMap { IsBlock = isBlock };
        foreach ((string name, JsonNode? value) in map)
        {
            if (isShort && name == "as" && value is JsonValue text && text.TryGetValue(out string? alias) && CSharpName.Create(wire) == alias)
            {
                continue;
            }

            written.Add(name, Data.Contains(name) ? WriteData(value) : WriteValue(name, value));
        }

        return written;
    }

    private SpecNode WriteValue(string key, JsonNode? value) => value switch
    {
        JsonObject map => isShort ? Shorten(key, (SpecMap)Write(key, map, isBlock: false)) : Write(key, map, isBlock: false),
        JsonArray list => SpecList.Create(list.Select(item => item is JsonObject map ? Write("", map, isBlock: false) : WriteValue("", item))),
        JsonValue scalar when scalar.TryGetValue(out string? text) => new SpecText(text, key == "type" ? SpecTextKind.Expression : Texts.Contains(key) ? SpecTextKind.Text : SpecTextKind.String),
        _ => new SpecText(value?.ToJsonString() ?? "null", SpecTextKind.Literal),
    };

    // A type alone is written as such, and so are the values of an enum.
    private static SpecNode Shorten(string key, SpecMap map) => key switch
    {
        "enum" when map.Entries.TrueForAll(entry => entry.Value is SpecMap { Entries.Count: 0 }) => SpecList.Create(map.Entries.Select(entry => new SpecText(entry.Key, SpecTextKind.String))),
        "lines" or "events" or "content" => map,
        _ => TypeShaper.Simplify(map),
    };

    private static SpecNode WriteData(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject map:
                var written = new SpecMap();
                foreach ((string name, JsonNode? member) in map)
                {
                    written.Add(name, WriteData(member));
                }

                return written;
            case JsonArray list:
                return SpecList.Create(list.Select(WriteData));
            default:
                return value is JsonValue scalar && scalar.TryGetValue(out string? text) ? new SpecText(text, SpecTextKind.String) : new SpecText(value?.ToJsonString() ?? "null", SpecTextKind.Literal);
        }
    }

    private bool IsDefault(KeyValuePair<string, JsonNode?> member) => isShort && member switch
    {
        { Key: "content-type", Value: JsonValue value } => value.GetValue<string>() == "application/json",
        { Key: "errors", Value: JsonObject { Count: 1 } errors } => errors["codes"] is JsonObject { Count: 0 },
        { Key: SpecTree.Webhooks, Value: JsonObject { Count: 0 } } => true,
        _ => false,
    };
}
