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

    /// <summary>Types that few files use are written with their namespace, so an API may have their names.</summary>
    [Theory]
    [InlineData("rest\nendpoint: https://http.example/", "post: go, responses: { 200: HttpMethod }")]
    [InlineData("json-rpc\nendpoint: https://http.example/", "response: HttpMethod")]
    [InlineData("target-header\nendpoint: https://http.example/\ndispatch: { header: x }", "target: V1, response: HttpMethod")]
    public void NamesOfOtherTypesAreFree(string protocol, string method)
    {
        GeneratorRun run = GeneratorRun.CreateProject($$"""
            api: Http
            protocol: {{protocol}}
            errors: { code: code, codes: { Gone: { status: 410 } } }
            types:
              HttpStatusCode: { enum: [1, 2] }
              CultureInfo: [a, b]
              DebuggerDisplayAttribute: int or string
              HttpMethod: { fields: { a: HttpStatusCode, b?: CultureInfo, c: DebuggerDisplayAttribute, d: SetsRequiredMembers } }
              SetsRequiredMembers: { fields: { {{string.Join(", ", Enumerable.Range(0, 9).Select(static i => $"m{i}: string"))}} } }
            methods:
              Go: { {{method}}, request: { all: HttpMethod } }

            """, []);
        Assert.DoesNotContain(run.Build().Diagnostics, static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning);
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
