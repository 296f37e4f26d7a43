using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Members = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>[];

namespace Igata.Benchmarks;

/// <summary>Creates variants of a document as other servers may write it.</summary>
internal static class JsonVariants
{
    private static readonly JsonSerializerOptions IndentedByFour = new()
    {
        WriteIndented = true,
        IndentSize = 4,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Shuffles the members of every object, with the same order in every run.</summary>
    public static byte[] Shuffle(byte[] json)
    {
        var random = new Random(1);
        return ChangeMembers(json, members =>
        {
            random.Shuffle(members);
            return members;
        });
    }

    /// <summary>Adds two members to every record, one in the middle and one at the end. An object that contains only objects may be a map and is not changed.</summary>
    public static byte[] AddUnknownMembers(byte[] json) => ChangeMembers(json, members => members.All(member => member.Value is JsonObject) ? members :
    [
        .. members[..(members.Length / 2)],
        new("x_middle", JsonValue.Create("new")),
        .. members[(members.Length / 2)..],
        new("x_end", JsonValue.Create(1)),
    ]);

    public static byte[] Indent(byte[] json) => Encoding.UTF8.GetBytes(JsonNode.Parse(json)!.ToJsonString(IndentedByFour));

    /// <summary>Adds a space after every comma and colon.</summary>
    public static byte[] AddSpaces(byte[] json)
    {
        var spaced = new List<byte>(json.Length * 2);
        bool inString = false;
        foreach ((int index, byte character) in json.Index())
        {
            inString ^= character == '"' && json[Math.Max(0, index - 1)] != '\\';
            spaced.Add(character);
            if (!inString && character is (byte)',' or (byte)':')
            {
                spaced.Add((byte)' ');
            }
        }

        return [.. spaced];
    }

    private static byte[] ChangeMembers(byte[] json, Func<Members, Members> change) =>
        Encoding.UTF8.GetBytes(ChangeMembers(JsonNode.Parse(json), change)!.ToJsonString(Compact));

    private static JsonNode? ChangeMembers(JsonNode? node, Func<Members, Members> change) => node switch
    {
        JsonObject members => new JsonObject(change([.. members]).Select(member => KeyValuePair.Create(member.Key, ChangeMembers(member.Value, change)))),
        JsonArray items => new JsonArray([.. items.Select(item => ChangeMembers(item, change))]),
        _ => node?.DeepClone(),
    };
}
