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
        HashSet<string> reserved = [.. ReservedNames.ForTypes, .. ShortNames.OfWebhooks.Select(static type => type.Name)];
        Assert.DoesNotContain(used, name => !reserved.Contains(name));
    }

    /// <summary>An option of an API with the name of a member of every client's options would hide it.</summary>
    [Theory]
    [InlineData("Igata.Runtime.ApiClientOptions")]
    [InlineData("Igata.Runtime.JsonRpcClientOptions")]
    public void EveryMemberOfTheOptionsIsReserved(string options)
    {
        (CSharpCompilation compilation, _) = GeneratorRun.All.First().Build();
        string[] members =
        [
            .. compilation.GetTypeByMetadataName(options)!.GetMembers()
                .Where(static member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
                .Where(static member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary })
                .Select(static member => member.Name),
        ];

        Assert.NotEmpty(members);
        Assert.DoesNotContain(members, static name => !ReservedNames.InOptions.Contains(name));
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
