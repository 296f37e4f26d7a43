using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>
/// Determines the namespace of an API: the root namespace of the project if it ends with the name of the API, otherwise a child
/// namespace of that name.
/// </summary>
internal static class NamespaceResolver
{
    public static string Resolve(string root, string api)
    {
        string[] parts = [.. root.Split('.').Select(ToIdentifier).Where(part => part.Length > 0)];
        return parts.Length > 0 && parts[parts.Length - 1] == api ? string.Join(".", parts) : string.Join(".", [.. parts, api]);
    }

    /// <summary>Returns the namespace of a client from its full name.</summary>
    public static string GetClientNamespace(string client) =>
        client.LastIndexOf('.') is var dot and > 0 ? string.Join(".", client.Substring(0, dot).Split('.').Select(ToIdentifier)) : "";

    private static string ToIdentifier(string part)
    {
        string name = new([.. part.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_')]);
        string valid = name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
        return CSharpKeywords.Reserved.Contains(valid) ? "@" + valid : valid;
    }
}
