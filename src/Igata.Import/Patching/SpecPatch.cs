using System.Text.Json.Nodes;

namespace Igata.Import.Patching;

/// <summary>
/// The difference of two trees: an object with the members that differ. A value replaces another one; an object is a difference itself,
/// unless it is new. The order of members is that of the wire, except for types and methods.
/// </summary>
internal static class SpecPatch
{
    /// <summary>Marks an object that the other tree does not have.</summary>
    private const string New = "$new";

    /// <summary>The members that are left out.</summary>
    private const string Remove = "$remove";

    /// <summary>The order of the members, if it is another one.</summary>
    private const string Order = "$order";

    /// <summary>Returns what turns a tree into another one; null if they are the same.</summary>
    public static JsonObject? Create(JsonObject from, JsonObject to) => Create(from, to, isRoot: true);

    /// <summary>Applies a difference. What it changes in a part that the tree does not have is ignored.</summary>
    public static JsonObject Apply(JsonObject tree, JsonObject patch)
    {
        string[] removed = ReadNames(patch[Remove]);
        var result = new JsonObject(tree.Where(member => !removed.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        foreach ((string name, JsonNode? value) in patch.Where(member => member.Key is not (Remove or Order)))
        {
            if (value is not JsonObject change)
            {
                result[name] = value?.DeepClone();
            }
            else if (change[New] is JsonObject added)
            {
                result[name] = added.DeepClone();
            }
            else if (result[name] is JsonObject old)
            {
                result[name] = Apply(old, change);
            }
        }

        return patch[Order] is null ? result : Sort(result, ReadNames(patch[Order]));
    }

    private static JsonObject? Create(JsonObject from, JsonObject to, bool isRoot)
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
                    patch[name] = value?.DeepClone();
                }
            }
            else if (from[name] is not JsonObject oldMap)
            {
                patch[name] = new JsonObject { [New] = map.DeepClone() };
            }
            else if (Create(oldMap, map, isRoot: false) is { } change)
            {
                patch[name] = change;
                if (isRoot && name is SpecTree.Types or SpecTree.Methods or SpecTree.Webhooks)
                {
                    change.Remove(Order);
                }
            }
        }

        string[] order = [.. to.Select(member => member.Key)];
        if (!isRoot && !order.SequenceEqual(Apply(from, patch).Select(member => member.Key)))
        {
            patch[Order] = CreateNames(order);
        }

        foreach (string name in patch.Where(member => member.Value is JsonObject { Count: 0 }).Select(member => member.Key).ToArray())
        {
            patch.Remove(name);
        }

        return patch.Count == 0 ? null : patch;
    }

    /// <summary>Returns whether two values are the same, with the same digits and the same order of members.</summary>
    public static bool IsSame(JsonNode? one, JsonNode? other) => (one?.ToJsonString() ?? "null") == (other?.ToJsonString() ?? "null");

    private static JsonObject Sort(JsonObject map, string[] order) => new(map
        .Select((member, index) => (member, Place: Array.IndexOf(order, member.Key) is >= 0 and var place ? place : order.Length + index))
        .OrderBy(entry => entry.Place)
        .Select(entry => KeyValuePair.Create(entry.member.Key, entry.member.Value?.DeepClone())));

    private static JsonArray CreateNames(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode?)JsonValue.Create(name))]);

    private static string[] ReadNames(JsonNode? names) => names is JsonArray list ? [.. list.OfType<JsonValue>().Select(name => name.TryGetValue(out string? text) ? text : "")] : [];
}
