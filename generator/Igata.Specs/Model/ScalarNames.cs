namespace Igata.Specs.Model;

/// <summary>The built-in scalars by their names in the language.</summary>
public static class ScalarNames
{
    private static readonly Dictionary<string, ScalarKind> ByName = new(StringComparer.Ordinal)
    {
        ["string"] = ScalarKind.String,
        ["boolean"] = ScalarKind.Boolean,
        ["int"] = ScalarKind.Int,
        ["long"] = ScalarKind.Long,
        ["number"] = ScalarKind.Number,
        ["bytes"] = ScalarKind.Bytes,
        ["object"] = ScalarKind.Object,
        ["any"] = ScalarKind.Any,
        ["uuid"] = ScalarKind.Uuid,
        ["uri"] = ScalarKind.Uri,
        ["unix-seconds"] = ScalarKind.UnixSeconds,
        ["unix-millis"] = ScalarKind.UnixMillis,
        ["unix-micros"] = ScalarKind.UnixMicros,
        ["unix-time"] = ScalarKind.UnixTime,
        ["rfc3339"] = ScalarKind.Rfc3339,
        ["http-date"] = ScalarKind.HttpDate,
        ["seconds"] = ScalarKind.Seconds,
        ["flag"] = ScalarKind.Flag,
        ["file"] = ScalarKind.File,
    };

    private static readonly Dictionary<ScalarKind, string> ByKind = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static IReadOnlyCollection<string> All => ByName.Keys;

    public static string GetName(ScalarKind kind) => ByKind[kind];

    /// <summary>All keywords that can begin a type expression.</summary>
    internal static IEnumerable<string> Text => [.. ByName.Keys, "list", "set", "map", "true", "false", "null"];

    internal static ScalarKind? Find(string name) => ByName.TryGetValue(name, out ScalarKind kind) ? kind : null;
}
