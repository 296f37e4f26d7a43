using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Generator.Tests.Incremental;

/// <summary>A project whose specs are edited. The compiler keeps the texts of files that did not change.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Edited", [CSharpSyntaxTree.ParseText("class Unrelated;")]);

    private List<SpecText> _texts;
    private GeneratorDriver _driver;

    public EditedProject(IReadOnlyDictionary<string, string> files)
    {
        _texts = [.. files.Select(file => new SpecText(file.Key, file.Value))];
        _driver = CreateDriver(_texts);
    }

    public void Edit(IReadOnlyDictionary<string, string> files)
    {
        // An editor replaces texts in place, and appends new ones.
        HashSet<string> known = [.. _texts.Select(text => text.Path)];
        _texts =
        [
            .. _texts.Where(text => files.ContainsKey(text.Path)).Select(text => files[text.Path] == text.Content ? text : new SpecText(text.Path, files[text.Path])),
            .. files.Where(file => !known.Contains(file.Key)).Select(file => new SpecText(file.Key, file.Value)),
        ];
        _driver = _driver.ReplaceAdditionalTexts([.. _texts]);
    }

    /// <summary>Returns the generated files and the diagnostics as text, after the edits before.</summary>
    public string Generate()
    {
        _driver = _driver.RunGenerators(Compilation);
        return Format(_driver);
    }

    /// <summary>Returns what a new compiler generates.</summary>
    public static string GenerateAnew(IReadOnlyDictionary<string, string> files) =>
        Format(CreateDriver(files.Select(file => new SpecText(file.Key, file.Value))).RunGenerators(Compilation));

    private static GeneratorDriver CreateDriver(IEnumerable<SpecText> texts) => CSharpGeneratorDriver.Create(
        [new SpecGenerator().AsSourceGenerator()], texts, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12), new SpecOptions());

    private static string Format(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        IEnumerable<string> sources = result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => $"== {source.HintName}\n{source.SourceText}");
        IEnumerable<string> found = result.Diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Location.SourceSpan} {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(null)}");
        return string.Join('\n', [.. found.Order(StringComparer.Ordinal), .. sources]) + result.Exception;
    }

    private sealed class SpecText(string path, string content) : AdditionalText
    {
        public string Content => content;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }

    private sealed class SpecOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(new() { ["build_property.RootNamespace"] = "Edited", ["build_property.IgataPartList"] = "client server webhooks" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new() { ["build_metadata.AdditionalFiles.IgataSpec"] = textFile.Path });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
