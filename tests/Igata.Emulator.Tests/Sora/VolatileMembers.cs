using System.Text.Json;
using System.Text.Json.Nodes;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Compares responses, ignoring values that a server generates: ids of recordings, times and counters.</summary>
internal static class VolatileMembers
{
    private static readonly string[] Members =
        ["recording_id", "created_time", "created_at", "expired_at", "start_time", "seconds", "timestamp"];

    // Later editions of Sora return these as well.
    private static readonly string[] LaterMembers = ["session_id", "node_name"];

    // Their documentation is a part of a response.
    private static readonly string[] PartlyDocumented =
        ["GetSession", "ListSessions", "TerminateSession", "StartRecording20231220", "StopRecording20231220", "ListRtcStats", "ListChannels"];

    private static readonly string[] GeneratedIds = ["session_id", "group_id", "recording_id"];

    public static void AssertSame(JsonNode documented, JsonNode response, string method)
    {
        if (method.StartsWith("GetStats", StringComparison.Ordinal) || PartlyDocumented.Contains(method))
        {
            AssertSameShape(documented, response, "$");
        }
        else
        {
            bool isLicense = method.EndsWith("License", StringComparison.Ordinal);
            AssertEqual(Mask(documented, isLicense), Mask(response, isLicense));
        }
    }

    // Compares the members, too: an echo contains only those that were sent.
    private static void AssertEqual(JsonNode? documented, JsonNode? response) =>
        Assert.True(JsonNode.DeepEquals(documented, response), $"Documented: {documented?.ToJsonString()}\nAnswered:   {response?.ToJsonString()}");

    private static JsonNode? Mask(JsonNode? node, bool keepsTimes) => node switch
    {
        JsonObject members => new JsonObject(members.Where(static member => !LaterMembers.Contains(member.Key)).Select(member => KeyValuePair.Create(
            member.Key,
            Members.Contains(member.Key) && !keepsTimes ? JsonValue.Create(member.Value!.GetValueKind().ToString()) : Mask(member.Value, keepsTimes)))),
        JsonArray items => new JsonArray([.. items.Select(item => Mask(item, keepsTimes))]),
        _ => node?.DeepClone(),
    };

    /// <summary>Compares the structure. The documentation shortens lists, so a response may have more members than documented.</summary>
    private static void AssertSameShape(JsonNode? documented, JsonNode? response, string path)
    {
        Assert.True(GetKind(documented) == GetKind(response), $"{path}: {GetKind(documented)} is documented, but the response has {GetKind(response)}.");
        if (documented is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                AssertSameShape(value, response![name], $"{path}.{name}");
            }
        }
        else if (documented is JsonArray rows)
        {
            Assert.Equal(rows.Count, response!.AsArray().Count);
            foreach ((JsonNode? row, JsonNode? actual) in rows.Zip(response.AsArray()))
            {
                AssertSameShape(row, actual, $"{path}[]");
            }
        }
        else if (path.EndsWith("_id", StringComparison.Ordinal) && !GeneratedIds.Any(name => path.EndsWith(name, StringComparison.Ordinal)))
        {
            AssertEqual(documented, response);
        }
    }

    private static JsonValueKind GetKind(JsonNode? node) => node?.GetValueKind() is JsonValueKind.True ? JsonValueKind.False : node?.GetValueKind() ?? JsonValueKind.Undefined;
}
