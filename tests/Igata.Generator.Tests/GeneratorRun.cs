using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Igata.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Generator.Tests;

/// <summary>Runs the generator as the compiler does, with specs as text.</summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Dictionary<string, string> BothParts = new() { ["build_property.IgataPartList"] = "client server webhooks" };

    private readonly Dictionary<string, string> _files;
    private GeneratorDriver _driver;

    private GeneratorRun(Dictionary<string, string> files, string root, Dictionary<string, string>? severities = null, Dictionary<string, string>? properties = null)
    {
        _files = files;
        _driver = CSharpGeneratorDriver.Create(
            [new SpecGenerator().AsSourceGenerator()],
            files.Select(file => (AdditionalText)new SpecText(file.Key, file.Value)),
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12),
            new SpecOptions(new(properties ?? BothParts) { ["build_property.RootNamespace"] = root }, severities ?? []),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public CSharpCompilation Compilation { get; private set; } = Compile("class Unrelated;");

    /// <param name="files">The texts of the specs by path.</param>
    /// <param name="root">The root namespace of the project.</param>
    public static GeneratorRun Create(Dictionary<string, string> files, string root = "Generated") => new(files, root);

    /// <param name="yaml">The text of an api.yaml.</param>
    /// <param name="severities">The severities of an .editorconfig under <c>[*.yaml]</c>.</param>
    public static GeneratorRun Create(string yaml, Dictionary<string, string> severities) => new(new() { ["specs/one/api.yaml"] = yaml }, "Generated", severities);

    /// <param name="yaml">The text of an api.yaml.</param>
    /// <param name="properties">The properties of the project. No others are set.</param>
    public static GeneratorRun CreateProject(string yaml, Dictionary<string, string> properties) =>
        new(new() { ["specs/one/api.yaml"] = yaml }, "Generated", properties: properties.ToDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public static GeneratorRun Create(string yaml) => Create(new Dictionary<string, string> { ["specs/one/api.yaml"] = yaml });

    public static GeneratorRun CreateSora() => FromFolder("specs/sora", "Igata.Sora");

    /// <param name="folder">The folder of a spec, from the root of the repository.</param>
    /// <param name="root">The root namespace of the project.</param>
    public static GeneratorRun FromFolder(string folder, string root = "Generated") => Create(
        Directory.EnumerateFiles(Repository.Path(folder), "*.yaml").Order(StringComparer.Ordinal)
            .ToDictionary(path => $"{folder}/{Path.GetFileName(path)}", File.ReadAllText),
        root);

    /// <summary>The specs of the tests. Together they use the whole language.</summary>
    private static readonly string[] Specs = ["tests/Specs/notes", "tests/Specs/chain", "tests/Specs/ledger"];

    /// <summary>Runs for the test specs, for all shapes, and for a real API. They must not be edited.</summary>
    public static IReadOnlyList<GeneratorRun> All { get; } = [CreateSora(), Create(Shapes.Yaml), .. Specs.Select(folder => FromFolder(folder))];

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(Compilation);
        return _driver.GetRunResult().Results.Single();
    }

    /// <summary>Returns the generated files by hint name.</summary>
    public Dictionary<string, string> GetSources() => Run().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Compiles the generated code in a C# 12 project, and returns all diagnostics.</summary>
    public (CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Build()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out Compilation output, out _);
        return ((CSharpCompilation)output, [.. output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);
    }

    public void Edit(string file, Func<string, string> edit)
    {
        string before = _files[file];
        string after = edit(before);
        Assert.NotEqual(before, after);
        _files[file] = after;
        _driver = _driver.ReplaceAdditionalTexts([.. _files.Select(pair => (AdditionalText)new SpecText(pair.Key, pair.Value))]);
    }

    /// <summary>Replaces the additional references of the project.</summary>
    public GeneratorRun With(params MetadataReference[] references)
    {
        Compilation = Compilation.WithReferences([.. References, .. references]);
        return this;
    }

    /// <summary>Returns the project with its generated code, for other projects to reference.</summary>
    public CSharpCompilation AsLibrary(string name = "Library")
    {
        CSharpCompilation library = Build().Compilation.WithAssemblyName(name);
        Assert.DoesNotContain(library.GetDiagnostics(), diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
        return library;
    }

    public void EditCSharp(string code) => Compilation = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees.Single(), Parse(code));

    private static CSharpCompilation Compile(string code) => CSharpCompilation.Create(
        "Generated",
        [Parse(code)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    private static SyntaxTree Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Diagnose));

    private sealed class SpecText(string path, string text) : AdditionalText
    {
        public override string Path => "/clone/" + path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class SpecOptions(Dictionary<string, string> properties, Dictionary<string, string> severities) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(new(severities) { ["build_metadata.AdditionalFiles.IgataSpec"] = textFile.Path["/clone/".Length..] });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
