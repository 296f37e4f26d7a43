using Igata.Generator.Tests.Accepted;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;

namespace Igata.Generator.Tests;

/// <summary>Several APIs in one project: they compile together, or the second one has a finding at its location.</summary>
public sealed class SeveralApisTests
{
    [Theory]
    [InlineData("A", "AClient")]
    [InlineData("A", "AclIENT")]
    [InlineData("A", "AClientExtensions")]
    [InlineData("A", "AError")]
    [InlineData("A", "AManifest")]
    [InlineData("AClient", "AClientClient")]
    public void NamesThatAreTheBeginningOfEachOtherCompile(string first, string second) =>
        Assert.Empty(ConsumerProject.Build([Compile(first), Compile(second)]));

    [Fact]
    public void FoldersWithTheSameApiHaveALocatedFinding()
    {
        GeneratorRun run = GeneratorRun.Create(new Dictionary<string, string> { ["specs/one/api.yaml"] = GetYaml("Notes"), ["specs/two/api.yaml"] = "# Another one.\n" + GetYaml("NOTES") });

        GeneratorRunResult result = run.Run();

        Assert.Null(result.Exception);
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("IGT0314", DiagnosticSeverity.Error, "The API 'NOTES' is already generated from the folder 'specs/one'."), (diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(("/clone/specs/two/api.yaml", 1, 5), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Contains("NotesClient.g.cs", result.GeneratedSources.Select(source => source.HintName));
    }

    [Theory]
    [InlineData("AClient", "The API 'AClient' is generated into the namespace 'Acme.A.AClient', which is also the name of a type of the API 'A'. Rename the API or the type.")]
    [InlineData("X", "The API 'X' is generated into the namespace 'Acme.A.X', which is also the name of a type of the API 'A'. Rename the API or the type.")]
    [InlineData("B", null)]
    public void ApiWithTheNameOfATypeInTheRootNamespaceHasAFinding(string second, string? message)
    {
        GeneratorRun run = GeneratorRun.Create(new Dictionary<string, string> { ["specs/one/api.yaml"] = GetYaml("A"), ["specs/two/api.yaml"] = GetYaml(second) }, "Acme.A");

        GeneratorRunResult result = run.Run();

        Assert.Null(result.Exception);
        Assert.Equal(message is null ? [] : [("IGT0314", "/clone/specs/two/api.yaml", message)], result.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.GetLineSpan().Path, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))));
    }

    private static Api Compile(string name)
    {
        (Api? api, IReadOnlyList<(int Line, string Text)> findings) = ConsumerProject.Check(name, GetYaml(name));
        Assert.Empty(findings);
        return api!;
    }

    private static string GetYaml(string name) => $$"""
        api: {{name}}
        protocol: rest
        endpoint: http://127.0.0.1:8000/
        types:
          X: { fields: { a: string } }
          Contract: { fields: { a: string } }
        methods:
          X: { post: x, body: { x: X }, responses: { 200: X } }
          Go: { post: go, body: { c: Contract }, responses: { 200: Contract } }
        """;
}
