namespace Igata.Specs.Model;

/// <summary>Maps the keywords of the language to the built-in scalars.</summary>
public static class ScalarNames
{
    private static readonly Dictionary<string, ScalarKind> ByName = ScalarInfo.All.ToDictionary(row => row.Keyword, row => row.Kind, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => ByName.Keys;

    public static string GetName(ScalarKind kind) => kind.GetInfo().Keyword;

    /// <summary>All keywords that can begin a type expression.</summary>
    internal static IEnumerable<string> Text => [.. ByName.Keys, "list", "set", "map", "true", "false", "null"];

    internal static ScalarKind? Find(string name) => ByName.TryGetValue(name, out ScalarKind kind) ? kind : null;
}
