using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Igata.Layers.Tests;

/// <summary>
/// Finds switches over enums of this repository that do not name every member. A default is only for values without a name, and throws:
/// otherwise it would hide a member that is added later.
/// </summary>
internal static class SwitchCheck
{
    /// <summary>Returns the incomplete switches of a project.</summary>
    /// <param name="compilation">The project.</param>
    /// <returns>The switches as <c>FILE(LINE): …</c>.</returns>
    public static IReadOnlyList<string> FindIncompleteSwitches(CSharpCompilation compilation) =>
    [
        .. from tree in compilation.SyntaxTrees
           let model = compilation.GetSemanticModel(tree)
           from node in tree.GetRoot().DescendantNodes()
           let problem = FindProblem(model, node)
           where problem is not null
           select $"{tree.FilePath}({tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}): {problem}",
    ];

    private static string? FindProblem(SemanticModel model, SyntaxNode node) => node switch
    {
        SwitchExpressionSyntax expression => FindProblem(
            model,
            expression.GoverningExpression,
            expression.Arms.Where(arm => arm.WhenClause is null).Select(arm => (SyntaxNode)arm.Pattern),
            expression.Arms.Any(arm => arm is { Pattern: DiscardPatternSyntax or VarPatternSyntax, WhenClause: null, Expression: not ThrowExpressionSyntax })),
        SwitchStatementSyntax statement => FindProblem(
            model,
            statement.Expression,
            statement.Sections.SelectMany(section => section.Labels).Where(label => label is not CasePatternSwitchLabelSyntax { WhenClause: not null }),
            statement.Sections.Any(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax) && section.Statements.FirstOrDefault() is not ThrowStatementSyntax)),
        _ => null,
    };

    private static string? FindProblem(SemanticModel model, ExpressionSyntax governing, IEnumerable<SyntaxNode> patterns, bool hasSilentDefault)
    {
        if (GetEnum(model.GetTypeInfo(governing).Type) is not { } type)
        {
            return null;
        }

        HashSet<ISymbol> named = [.. patterns
            .SelectMany(pattern => pattern.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
            .Select(name => model.GetSymbolInfo(name).Symbol).OfType<IFieldSymbol>()];
        string[] missing = [.. type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue && !named.Contains(member)).Select(member => member.Name)];
        return missing.Length > 0 ? $"the switch over {type.Name} does not name {string.Join(", ", missing)}"
            : hasSilentDefault ? $"the default of the switch over {type.Name} does not throw"
            : null;
    }

    private static INamedTypeSymbol? GetEnum(ITypeSymbol? type)
    {
        ITypeSymbol? bare = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return bare is INamedTypeSymbol { TypeKind: TypeKind.Enum } named && named.ContainingAssembly.Name.StartsWith("Igata.", StringComparison.Ordinal) ? named : null;
    }
}
