using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.CSharp;

/// <summary>Where an API lives: the project's root namespace when that ends with the API's name, otherwise a namespace of that name below it.</summary>
internal static class Namespaces
{
    public static string Of(string root, string api)
    {
        string[] parts = [.. root.Split('.').Select(Identifier).Where(part => part.Length > 0)];
        return parts.Length > 0 && parts[parts.Length - 1] == api ? string.Join(".", parts) : string.Join(".", [.. parts, api]);
    }

    /// <summary>Where a client is, by its full name.</summary>
    public static string OfClient(string client) =>
        client.LastIndexOf('.') is var dot and > 0 ? string.Join(".", client.Substring(0, dot).Split('.').Select(Identifier)) : "";

    private static string Identifier(string part)
    {
        string name = new([.. part.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_')]);
        string valid = name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
        return SyntaxFacts.GetKeywordKind(valid) == SyntaxKind.None ? valid : "@" + valid;
    }
}
