using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.EmitModel;

/// <summary>Creates names inside a type from the C# name that the model contains.</summary>
internal static class Identifiers
{
    /// <summary>Creates the name of a field: <c>ChannelId</c> → <c>_channelId</c>.</summary>
    public static string CreateFieldName(string name) => "_" + ToCamelCase(name);

    /// <summary>Creates the name of a local: <c>ChannelId</c> → <c>channelId</c>, with an @ if the name is a keyword of C#.</summary>
    public static string CreateLocalName(string name)
    {
        string camel = ToCamelCase(name);
        return SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(camel) != SyntaxKind.None
            ? "@" + camel
            : camel;
    }

    private static string ToCamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
