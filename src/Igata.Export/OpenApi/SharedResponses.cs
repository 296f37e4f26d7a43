using System.Text.Json.Nodes;

namespace Igata.Export.OpenApi;

/// <summary>Moves responses that several operations have to the components of the document.</summary>
internal static class SharedResponses
{
    /// <summary>Replaces equal responses of errors by references, and returns what they refer to.</summary>
    public static JsonObject? Extract(JsonObject paths)
    {
        var uses = new Dictionary<string, List<(JsonObject Responses, string Status)>>(StringComparer.Ordinal);
        foreach (JsonObject responses in FindResponses(paths))
        {
            foreach ((string status, JsonNode? response) in responses.Where(entry => entry.Key is "default" || entry.Key[0] is '4' or '5'))
            {
                string text = status + response!.ToJsonString();
                if (!uses.TryGetValue(text, out List<(JsonObject, string)>? same))
                {
                    uses.Add(text, same = []);
                }

                same.Add((responses, status));
            }
        }

        var shared = new JsonObject();
        foreach (List<(JsonObject Responses, string Status)> same in uses.Values.Where(same => same.Count > 1))
        {
            string name = CreateName(shared, same[0].Status);
            shared[name] = same[0].Responses[same[0].Status]!.DeepClone();
            foreach ((JsonObject responses, string status) in same)
            {
                responses[status] = new JsonObject { ["$ref"] = "#/components/responses/" + name };
            }
        }

        return shared.Count > 0 ? shared : null;
    }

    private static IEnumerable<JsonObject> FindResponses(JsonObject paths) => paths
        .Select(path => path.Value).OfType<JsonObject>()
        .SelectMany(item => item.Concat(item["x-oai-additionalOperations"] as JsonObject ?? []))
        .Select(operation => operation.Value?["responses"]).OfType<JsonObject>();

    private static string CreateName(JsonObject shared, string status)
    {
        string name = string.Concat(StatusTexts.Get(status).Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        string unique = name;
        for (int i = 2; shared.ContainsKey(unique); i++)
        {
            unique = name + i;
        }

        return unique;
    }
}
