using System.Text.Json.Nodes;

namespace Igata.Import.Patching;

/// <summary>
/// The difference of two trees: an object with the members that differ. A value replaces another one; an object is a difference itself,
/// unless it is new. Keywords, types and methods have no order.
/// </summary>
internal static class SpecPatch
{
    /// <summary>Marks an object that the other tree does not have.</summary>
    private const string New = "$new";

    /// <summary>The members that are left out.</summary>
    private const string Remove = "$remove";

    /// <summary>The order of the members, if it is another one.</summary>
    private const string Order = "$order";

    /// <summary>The keywords whose maps have names as keys, in the order of the wire or of the generated code.</summary>
    private static readonly HashSet<string> Ordered = new(
        ["fields", "query", "path", "headers", "host", "form", "form?", "multipart", "multipart?", "body", "body?", "request", "response", "params", "result", "codes", "enum", "cases", "variables", "endpoints", "responses", "lines", "events", "errors"],
        StringComparer.Ordinal);

    /// <summary>Returns what turns a tree into another one; null if they are the same.</summary>
    public static JsonObject? Create(JsonObject from, JsonObject to) => Create(from, to, isOrdered: false);

    /// <summary>Applies a difference. What it changes in a part that the tree does not have is ignored.</summary>
    public static JsonObject Apply(JsonObject tree, JsonObject patch)
    {
        string[] removed = ReadNames(patch[Remove]);
        var result = new JsonObject(tree.Where(member => !removed.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        foreach ((string escaped, JsonNode? value) in patch.Where(member => member.Key is not (Remove or Order)))
        {
            string name = Unescape(escaped);
            if (value is not JsonObject change)
            {
                result[name] = Rename(value, Unescape);
            }
            else if (change[New] is JsonObject added)
            {
                result[name] = Rename(added, Unescape);
            }
            else if (result[name] is JsonObject old)
            {
                result[name] = Apply(old, change);
            }
        }

        return patch[Order] is null ? result : Sort(result, ReadNames(patch[Order]));
    }

    private static JsonObject? Create(JsonObject from, JsonObject to, bool isOrdered)
    {
        var patch = new JsonObject();
        string[] removed = [.. from.Select(member => member.Key).Where(key => !to.ContainsKey(key))];
        if (removed.Length > 0)
        {
            patch[Remove] = CreateNames(removed);
        }

        foreach ((string name, JsonNode? value) in to)
        {
            if (value is not JsonObject map)
            {
                if (!from.TryGetPropertyValue(name, out JsonNode? old) || !IsSame(old, value))
                {
                    patch[Escape(name)] = Rename(value, Escape);
                }
            }
            else if (from[name] is not JsonObject oldMap || (name is "default" or "const" && !IsSame(oldMap, map)))
            {
                patch[Escape(name)] = new JsonObject { [New] = Rename(map, Escape) };
            }
            else if (Create(oldMap, map, IsOrdered(name)) is { } change)
            {
                patch[Escape(name)] = change;
            }
        }

        string[] order = [.. to.Select(member => member.Key)];
        if (isOrdered && !order.SequenceEqual(Apply(from, patch).Select(member => member.Key)))
        {
            patch[Order] = CreateNames(order);
        }

        return patch.Count == 0 ? null : patch;
    }

    /// <summary>Returns whether two values are the same, with the same digits and the same order of members.</summary>
    public static bool IsSame(JsonNode? one, JsonNode? other) => (one?.ToJsonString() ?? "null") == (other?.ToJsonString() ?? "null");

    // Tools take these names for references and for values of schemas wherever they are, also in extensions.
    private static string Escape(string name) => name is "default" or "example" || name.StartsWith('$') ? "$" + name : name;

    private static string Unescape(string name) => name.StartsWith('$') ? name[1..] : name;

    private static JsonNode? Rename(JsonNode? node, Func<string, string> rename) => node switch
    {
        JsonObject map => new JsonObject(map.DistinctBy(member => rename(member.Key)).Select(member => KeyValuePair.Create(rename(member.Key), Rename(member.Value, rename)))),
        JsonArray list => new JsonArray([.. list.Select(item => Rename(item, rename))]),
        _ => node?.DeepClone(),
    };

    // The first body of a response is the one that a call asks for.
    private static bool IsOrdered(string name) => Ordered.Contains(name) || (name.Length == 3 && name.All(char.IsAsciiDigit));

    private static JsonObject Sort(JsonObject map, string[] order) => new(map
        .Select((member, index) => (member, Place: Array.IndexOf(order, member.Key) is >= 0 and var place ? place : order.Length + index))
        .OrderBy(entry => entry.Place)
        .Select(entry => KeyValuePair.Create(entry.member.Key, entry.member.Value?.DeepClone())));

    private static JsonArray CreateNames(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode?)JsonValue.Create(name))]);

    private static string[] ReadNames(JsonNode? names) => names is JsonArray list ? [.. list.OfType<JsonValue>().Select(name => name.TryGetValue(out string? text) ? text : "")] : [];
}
