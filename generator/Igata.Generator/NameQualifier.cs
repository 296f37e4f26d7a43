using System.Text;
using Igata.Generator.EmitModel;
using Igata.Specs.Model;
using Igata.Specs.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Igata.Generator;

/// <summary>Writes <c>global::</c> and the namespace before the types that a name of the project hides. All other types stay short, for the reader.</summary>
internal static class NameQualifier
{
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Parse);

    /// <summary>Returns the names that hide a type in a file: those in its namespace, and in those of its code for servers and for webhooks.</summary>
    public static EquatableArray<string> FindHidden(SourceFile file, IEnumerable<HidingName> names)
    {
        // Its attributes are outside of any namespace.
        string space = file is ManifestFile or ContractFile ? "" : string.Join(".", file.Namespace.Split('.').Select(part => part.TrimStart('@')));
        return names.Where(name => name.Namespace == space || (space.Length > 0 && (name.Namespace == space + ".Server" || name.Namespace == space + ".Webhooks")))
            .Select(name => name.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    public static string Qualify(string code, IReadOnlyCollection<string> hidden)
    {
        if (hidden.Count == 0)
        {
            return code;
        }

        var text = new StringBuilder(code);
        SyntaxNode root = CSharpSyntaxTree.ParseText(code, Parsing).GetRoot();
        foreach (SimpleNameSyntax name in root.DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>().Where(name => IsHidden(name, hidden) && IsType(name)).OrderByDescending(name => name.SpanStart))
        {
            string space = ShortNames.FindNamespace(name.Identifier.ValueText) ?? throw new InvalidOperationException($"{name} is not a type that generated code uses.");
            text.Insert(name.SpanStart, $"global::{space}.");
        }

        return text.ToString();
    }

    private static bool IsHidden(SimpleNameSyntax name, IReadOnlyCollection<string> hidden) =>
        hidden.Contains(name.Identifier.ValueText) || (name.Parent is AttributeSyntax && hidden.Contains(name.Identifier.ValueText + "Attribute"));

    /// <summary>Returns whether a name refers to a type, and is not qualified.</summary>
    private static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => false,
        AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        MemberAccessExpressionSyntax access when access.Name == name => false,
        InvocationExpressionSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name => false,
        NameMemberCrefSyntax { Parent: QualifiedCrefSyntax } => false,
        _ => SyntaxFacts.IsInTypeOnlyContext(name) || SyntaxFacts.IsInNamespaceOrTypeContext(name) || !IsDeclaredAround(name),
    };

    /// <summary>Returns whether an expression or a reference of the documentation means a member, a parameter or a variable with this name.</summary>
    private static bool IsDeclaredAround(SimpleNameSyntax name)
    {
        SyntaxNode start = name.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>()?.ParentTrivia.Token.Parent ?? name;
        return start.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(type => type.DescendantTokens().Any(token => token.ValueText == name.Identifier.ValueText && Declares(token)));
    }

    private static bool Declares(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent switch
    {
        PropertyDeclarationSyntax property => property.Identifier == token,
        MethodDeclarationSyntax method => method.Identifier == token,
        EventDeclarationSyntax declared => declared.Identifier == token,
        BaseTypeDeclarationSyntax type => type.Identifier == token,
        ParameterSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax or ForEachStatementSyntax => true,
        _ => false,
    };
}
