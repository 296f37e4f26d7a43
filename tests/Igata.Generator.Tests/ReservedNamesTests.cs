using Igata.Specs.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Igata.Generator.Tests;

/// <summary>Generated code uses types by their short names, so all of these names must be reserved.</summary>
public sealed class ReservedNamesTests
{
    [Fact]
    public void EveryShortNameInUseIsReserved()
    {
        HashSet<string> used = [.. GeneratorRun.All.SelectMany(GetUsedNames)];

        Assert.Contains("ApiTransport", used);
        Assert.Contains("RestOperation", used);
        Assert.DoesNotContain(used, name => !ReservedNames.ForTypes.Contains(name));
    }

    private static HashSet<string> GetUsedNames(GeneratorRun run)
    {
        (CSharpCompilation compilation, _) = run.Build();
        HashSet<string> used = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Where(IsShort))
            {
                ISymbol? symbol = model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol;
                INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : null);
                if (type is { ContainingAssembly: { } assembly } && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly))
                {
                    used.Add(type.Name);
                }
            }
        }

        return used;
    }

    private static bool IsShort(SimpleNameSyntax name) =>
        name.Parent is not QualifiedNameSyntax && (name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name);
}
