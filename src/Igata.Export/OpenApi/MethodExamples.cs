using System.Text;
using System.Text.Json.Nodes;
using Igata.Export.Schemas;
using Igata.Specs.Model;

namespace Igata.Export.OpenApi;

/// <summary>The examples of a method. The parts of one example have the same name at the parameters, the body and the response.</summary>
internal sealed class MethodExamples
{
    private readonly List<(string Name, Example Example)> _examples = [];

    public MethodExamples(IEnumerable<Example> examples)
    {
        foreach (Example example in examples)
        {
            string name = example.Summary ?? "example";
            string unique = name;
            for (int i = 2; _examples.Exists(other => other.Name == unique); i++)
            {
                unique = $"{name} {i}";
            }

            _examples.Add((unique, example));
        }
    }

    /// <summary>Adds the values of a parameter.</summary>
    public void AddParameter(JsonObject parameter, Field field)
    {
        List<(string Name, JsonNode? Value)> values = [];
        foreach ((string name, Example example) in _examples)
        {
            string? part = field.Location switch { FieldLocation.Path => example.Call.Path, FieldLocation.Query => example.Call.Query, FieldLocation.Header => example.Call.Headers, _ => null };
            if (part is not null && JsonNode.Parse(part) is JsonObject map && map.TryGetPropertyValue(field.Wire, out JsonNode? value))
            {
                values.Add((name, value?.DeepClone()));
            }
        }

        // One value for all examples needs no names.
        if (values.Count > 0 && values.TrueForAll(value => JsonNode.DeepEquals(value.Value, values[0].Value)))
        {
            parameter["example"] = values[0].Value;
        }
        else if (values.Count > 0)
        {
            parameter["examples"] = CreateNamed(values);
        }
    }

    /// <summary>Adds the bodies of requests.</summary>
    public void AddRequest(JsonObject content, Func<ExampleCall, JsonNode?> read) =>
        AddNamed(content, _examples.Select(example => (example.Name, read(example.Example.Call))));

    /// <summary>Adds the bodies of responses with a status.</summary>
    public void AddResponse(JsonObject content, Func<Example, bool> isOf, Func<Example, JsonNode?> read) =>
        AddNamed(content, _examples.Where(example => isOf(example.Example)).Select(example => (example.Name, read(example.Example))));

    /// <summary>Returns the text of raw content, or null if it is no text.</summary>
    public static JsonNode? ReadText(string? base64) => base64 is null ? null : JsonValue.Create(Encoding.UTF8.GetString(Convert.FromBase64String(base64)));

    private static void AddNamed(JsonObject content, IEnumerable<(string Name, JsonNode? Value)> values)
    {
        (string, JsonNode?)[] found = [.. values.Where(value => value.Value is not null)];
        content.Set("examples", found.Length > 0 ? CreateNamed(found) : null);
    }

    private static JsonObject CreateNamed(IEnumerable<(string Name, JsonNode? Value)> values)
    {
        var named = new JsonObject();
        foreach ((string name, JsonNode? value) in values)
        {
            named[name] = new JsonObject { ["value"] = value };
        }

        return named;
    }
}
