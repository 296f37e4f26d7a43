using System.Text.Json;
using System.Text.Json.Nodes;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Compares answers but for what a server makes up: ids of recordings, times, and how much was counted.</summary>
internal static class MadeUp
{
    private static readonly string[] Members =
        ["recording_id", "created_time", "created_at", "expired_at", "start_time", "seconds", "timestamp"];

    public static void AssertSame(JsonNode documented, JsonNode answer, string method)
    {
        if (method.StartsWith("GetStats", StringComparison.Ordinal))
        {
            AssertSameShape(documented, answer, "$");
        }
        else
        {
            bool isLicense = method.EndsWith("License", StringComparison.Ordinal);
            AssertEqual(Masked(documented, isLicense), Masked(answer, isLicense));
        }
    }

    // Members too, not only values: what was not sent is not in an echo.
    private static void AssertEqual(JsonNode? documented, JsonNode? answer) =>
        Assert.True(JsonNode.DeepEquals(documented, answer), $"Documented: {documented?.ToJsonString()}\nAnswered:   {answer?.ToJsonString()}");

    private static JsonNode? Masked(JsonNode? node, bool keepsMonth) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(
            member.Key,
            Members.Contains(member.Key) && !keepsMonth ? JsonValue.Create(member.Value!.GetValueKind().ToString()) : Masked(member.Value, keepsMonth)))),
        JsonArray items => new JsonArray([.. items.Select(item => Masked(item, keepsMonth))]),
        _ => node?.DeepClone(),
    };

    /// <summary>The examples of lists are cut short in the reference: an answer may have more members than they show.</summary>
    private static void AssertSameShape(JsonNode? documented, JsonNode? answer, string path)
    {
        Assert.True(Kind(documented) == Kind(answer), $"{path}: {Kind(documented)} is documented, {Kind(answer)} was answered.");
        if (documented is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                AssertSameShape(value, answer![name], $"{path}.{name}");
            }
        }
        else if (documented is JsonArray rows)
        {
            Assert.Equal(rows.Count, answer!.AsArray().Count);
            foreach ((JsonNode? row, JsonNode? answered) in rows.Zip(answer.AsArray()))
            {
                AssertSameShape(row, answered, $"{path}[]");
            }
        }
        else if (path.EndsWith("_id", StringComparison.Ordinal))
        {
            AssertEqual(documented, answer);
        }
    }

    private static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() is JsonValueKind.True ? JsonValueKind.False : node?.GetValueKind() ?? JsonValueKind.Undefined;
}
