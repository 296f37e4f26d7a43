using Igata.Specs.Names;

namespace Igata.Generator.EmitModel;

/// <summary>Where an API lives: the project's root namespace when that ends with the API's name, otherwise a namespace of that name below it.</summary>
internal static class NamespaceResolver
{
    public static string Resolve(string root, string api)
    {
        string[] parts = [.. root.Split('.').Select(ToIdentifier).Where(part => part.Length > 0)];
        return parts.Length > 0 && parts[parts.Length - 1] == api ? string.Join(".", parts) : string.Join(".", [.. parts, api]);
    }

    /// <summary>Where a client is, by its full name.</summary>
    public static string GetClientNamespace(string client) =>
        client.LastIndexOf('.') is var dot and > 0 ? string.Join(".", client.Substring(0, dot).Split('.').Select(ToIdentifier)) : "";

    private static string ToIdentifier(string part)
    {
        string name = new([.. part.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_')]);
        string valid = name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
        return CSharpKeywords.Reserved.Contains(valid) ? "@" + valid : valid;
    }
}
