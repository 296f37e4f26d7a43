using System.Text.Json.Nodes;
using Igata.Specs.Model;

namespace Igata.Export.Schemas;

/// <summary>Creates nodes of JSON.</summary>
internal static class JsonNodes
{
    /// <summary>Sets a member unless its value is null, which is that of nothing to say.</summary>
    public static JsonObject Set(this JsonObject map, string name, JsonNode? value)
    {
        if (value is not null)
        {
            map[name] = value;
        }

        return map;
    }

    /// <summary>Sets a member to true, or leaves it out.</summary>
    public static JsonObject SetFlag(this JsonObject map, string name, bool value) => map.Set(name, value ? JsonValue.Create(true) : null);

    /// <summary>Adds the members of another object, which is empty afterwards.</summary>
    public static JsonObject SetAll(this JsonObject map, JsonObject other)
    {
        foreach ((string name, JsonNode? value) in other.ToArray())
        {
            other.Remove(name);
            map[name] = value;
        }

        return map;
    }

    public static JsonArray CreateTexts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);

    public static JsonArray CreateList(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>Parses JSON of a spec; its numbers keep their digits.</summary>
    public static JsonNode? Parse(string json) => JsonNode.Parse(json);

    public static JsonNode? Create(JsonScalar scalar) => scalar.Kind == JsonKind.String ? JsonValue.Create(scalar.Text) : JsonNode.Parse(scalar.Text);

    public static JsonObject CreateType(string type) => new() { ["type"] = type };
}
