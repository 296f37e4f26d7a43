using Igata.Specs.Model;
using Igata.Specs.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Igata.Generator;

/// <summary>
/// Finds the types and namespaces of the project that could hide a type in generated code: a name in the namespace of the generated
/// code takes precedence over the using directives.
/// </summary>
internal static class HidingNames
{
    /// <summary>Returns whether a declaration has the name of a type that generated code uses. The semantic model is not needed.</summary>
    public static bool IsCandidate(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => IsOutermost(type) && IsUsed(type.Identifier.ValueText),
        DelegateDeclarationSyntax type => IsOutermost(type) && IsUsed(type.Identifier.ValueText),
        BaseNamespaceDeclarationSyntax space => GetParts(space.Name).Any(IsUsed),
        _ => false,
    };

    /// <summary>Returns the names that a candidate declares.</summary>
    public static EquatableArray<HidingName> Read(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => [new HidingName(GetNamespace(type), type.Identifier.ValueText)],
        DelegateDeclarationSyntax type => [new HidingName(GetNamespace(type), type.Identifier.ValueText)],
        BaseNamespaceDeclarationSyntax space => ReadParts(GetNamespace(space), GetParts(space.Name)).ToEquatableArray(),
        _ => [],
    };

    private static bool IsUsed(string name) => ShortNames.FindNamespace(name) is not null;

    private static bool IsOutermost(SyntaxNode node) => node.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;

    private static IEnumerable<HidingName> ReadParts(string parent, IEnumerable<string> parts)
    {
        foreach (string part in parts)
        {
            if (IsUsed(part))
            {
                yield return new HidingName(parent, part);
            }

            parent = parent.Length == 0 ? part : $"{parent}.{part}";
        }
    }

    private static string GetNamespace(SyntaxNode node) =>
        string.Join(".", node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().SelectMany(space => GetParts(space.Name)));

    private static IEnumerable<string> GetParts(NameSyntax name) => name.DescendantTokens().Where(token => token.Parent is SimpleNameSyntax).Select(token => token.ValueText);
}

/// <summary>A name that the project declares.</summary>
/// <param name="Namespace">The namespace that contains it.</param>
/// <param name="Name">The name of the type or of the nested namespace.</param>
internal sealed record HidingName(string Namespace, string Name);
