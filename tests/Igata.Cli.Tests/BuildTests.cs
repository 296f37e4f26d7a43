using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Igata.Cli.Check;
using Igata.Generator;
using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Cli.Tests;

/// <summary><c>igata check</c> reports what the build reports: it runs the same rules, and plans the same code.</summary>
public sealed class BuildTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Repository.Path("tests", "Igata.Specs.Tests", "Cases")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void CheckReportsWhatTheBuildReports(string name)
    {
        string folder = Repository.Path("tests", "Igata.Specs.Tests", "Cases", name);
        using var cli = new Cli();
        foreach (string path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            cli.Write("specs/" + Path.GetRelativePath(folder, path), File.ReadAllBytes(path));
        }

        // The case and its corrected form are different projects, so that they can have the same name.
        Directory.CreateDirectory(cli.GetPath("specs/fixed"));
        cli.Write("Project.csproj", "").Write("specs/fixed/Project.csproj", "");
        string[] check = [.. Checker.Check(SearchRoot.Create(new FakeHost(cli.Folder), "specs"), [], TestContext.Current.CancellationToken).Findings.Select(Format)];
        string[] all = Directory.GetFiles(cli.Folder, "*.yaml", SearchOption.AllDirectories);
        string[] build = [.. all.GroupBy(path => path.StartsWith(cli.GetPath("specs/fixed/"), StringComparison.Ordinal)).SelectMany(project => Build(cli.Folder, [.. project]))];
        Assert.Equal(build.Order(StringComparer.Ordinal), check.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ExceptionOfTheGeneratorIsReportedAsInTheBuild()
    {
        CompiledApi compiled = SpecCompiler.Compile("specs", [new SpecFile("specs/api.yaml", "specs/api.yaml", Cli.Api)]);
        Assert.NotNull(compiled.Api);

        CompiledApi checkedApi = GenerationCheck.Run(compiled, static _ => throw new InvalidOperationException("of the planner"));

        SpecDiagnostic finding = Assert.Single(checkedApi.Findings);
        Assert.Null(checkedApi.Api);
        Assert.Equal((Catalog.InternalError.Id, Severity.Error, "specs/api.yaml"), (finding.Id, finding.Severity, finding.File));
        Assert.Contains("InvalidOperationException: of the planner", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFileOfTheBuildIsPlannedByTheCheck()
    {
        CompiledApi compiled = SpecCompiler.Compile("specs", [new SpecFile("specs/api.yaml", "specs/api.yaml", Cli.Api + "types: { Role: [a] }\nmethods: { Ping: { target: Studio_1, request: { role: Role } } }\n")]);
        List<string> planned = [];
        Assert.Equal(compiled, GenerationCheck.Run(compiled, api =>
        {
            SourceFile[] files = [.. SourceFilePlanner.PlanEach(api)];
            planned.AddRange(files.Select(static file => file.HintName));
            return files;
        }));

        using Cli cli = new Cli().Write("specs/api.yaml", Cli.Api + "types: { Role: [a] }\nmethods: { Ping: { target: Studio_1, request: { role: Role } } }\n");
        Assert.Equal(Run(cli.Folder, [cli.GetPath("specs/api.yaml")]).GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal), planned.Order(StringComparer.Ordinal));
    }

    /// <summary>A chain of types can be as long as a spec: nothing that is planned may need a stack that grows with it.</summary>
    [Theory]
    [InlineData("fields: { x: T{0} }")]
    [InlineData("cases: { x: T{0}, y: string }")]
    [InlineData("type: list of T{0} or string")]
    public void ChainOfTypesIsPlannedOnASmallStack(string type)
    {
        const int Length = 5000;
        string types = string.Concat(Enumerable.Range(0, Length).Select(i => $"  T{i}: {{ {type.Replace("{0}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)} }}\n"));
        string spec = $"{Cli.Api}types:\n{types}  T{Length}: {{ fields: {{ id: {{ type: string, secret: true, stability: deprecated }} }} }}\nmethods: {{ Ping: {{ target: Studio_1, request: {{ x: T0 }}, response: {{ x: T0 }} }} }}\n";
        CompiledApi? compiled = null;
        Thread thread = new(() => compiled = GenerationCheck.Run(SpecCompiler.Compile("specs", [new SpecFile("specs/api.yaml", "specs/api.yaml", spec)])), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Empty(compiled!.Findings);
        Assert.NotNull(compiled.Api);
    }

    [Fact]
    public async Task FoldersOfOneProjectCannotHaveTheSameApi()
    {
        using Cli cli = new Cli().Write("One/One.csproj", "").Write("One/specs/a/api.yaml", Cli.Api).Write("One/specs/b/api.yaml", Cli.Api).Write("Two/Two.csproj", "").Write("Two/specs/api.yaml", Cli.Api);
        Outcome outcome = await cli.RunAsync("check");
        Assert.StartsWith("One/specs/b/api.yaml(1,6): error IGT0314: The API 'Studio' is already generated from the folder 'One/specs/a'.\n", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 error in 1 file\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme.Notes.csproj", "<Project/>")]
    [InlineData("App.csproj", "<Project><PropertyGroup><RootNamespace>Acme.Notes</RootNamespace></PropertyGroup></Project>")]
    public async Task ApiCannotHaveTheNameOfATypeInItsNamespace(string project, string content)
    {
        const string Notes = "api: Notes\nprotocol: rest\nendpoint: http://127.0.0.1/\nauth: none\ntypes: { Tags: { fields: { a: string } } }\nmethods: { Get: { get: a, responses: { 200: Tags } } }\n";
        using Cli cli = new Cli().Write(project, content).Write("specs/a/api.yaml", Notes).Write("specs/b/api.yaml", Notes.Replace("Notes", "Tags", StringComparison.Ordinal).Replace("Tags: {", "Label: {", StringComparison.Ordinal).Replace("200: Tags", "200: Label", StringComparison.Ordinal));
        Outcome outcome = await cli.RunAsync("check");
        Assert.StartsWith("specs/b/api.yaml(1,1): error IGT0314: The API 'Tags' is generated into the namespace 'Acme.Notes.Tags', which is also the name of a type of the API 'Notes'.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Errors, outcome.Code);
    }

    private static string[] Build(string root, string[] paths) =>
        [.. Run(root, paths).Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("IGT", StringComparison.Ordinal)).Select(diagnostic => Format(root, diagnostic))];

    private static GeneratorRunResult Run(string root, string[] paths) => CSharpGeneratorDriver.Create(
            [new SpecGenerator().AsSourceGenerator()],
            paths.Select(path => (AdditionalText)new SpecText(path)),
            CSharpParseOptions.Default,
            new SpecOptions(root))
        .RunGenerators(CSharpCompilation.Create("Project", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)), TestContext.Current.CancellationToken)
        .GetRunResult().Results.Single();

    private static string Format(SpecDiagnostic finding) =>
        $"{finding.File}({finding.Span.Line},{finding.Span.Column}): {finding.Id}: {finding.Message}";

    private static string Format(string root, Diagnostic diagnostic)
    {
        FileLinePositionSpan position = diagnostic.Location.GetLineSpan();
        return $"{Path.GetRelativePath(root, position.Path)}({position.StartLinePosition.Line + 1},{position.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private sealed class SpecText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class SpecOptions(string root) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(new() { ["build_property.RootNamespace"] = "Project" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(new() { ["build_metadata.AdditionalFiles.IgataSpec"] = Path.GetRelativePath(root, textFile.Path) });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
