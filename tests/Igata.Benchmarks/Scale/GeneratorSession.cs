using Igata.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Benchmarks.Scale;

/// <summary>A compiler that generates the code of a spec of some size, and whose files are edited.</summary>
internal sealed class GeneratorSession
{
    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

    private readonly string _original;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;
    private SpecText _edited;
    private int _round;

    public GeneratorSession(int methods)
    {
        SpecText[] files = [.. ScaleSpec.Create(methods).Select(file => new SpecText(file.Key, file.Value))];
        _edited = files.First(file => file.Path == ScaleSpec.EditedFile);
        _original = _edited.GetText().ToString();
        _driver = CSharpGeneratorDriver.Create([new SpecGenerator().AsSourceGenerator()], files, Language, new SpecOptions());
        _compilation = CSharpCompilation.Create("Consumer", [Parse("class Unrelated;")]);
    }

    /// <summary>The generated files of the last run.</summary>
    public IEnumerable<string> Sources => _driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.SourceText.ToString());

    public void Generate() => _driver = _driver.RunGenerators(_compilation);

    public void EditMember() => Edit(ScaleSpec.EditMember(_original, ++_round));

    public void EditComment() => Edit(ScaleSpec.EditComment(_original, ++_round));

    public void EditCSharp() => _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], Parse($"class Unrelated{++_round};"));

    /// <summary>Throws if the generator reported an error, because a figure without generated code has no meaning.</summary>
    public void Verify()
    {
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        if (result.Exception is not null || !result.Diagnostics.IsEmpty || result.GeneratedSources.IsEmpty)
        {
            throw new InvalidOperationException($"The spec is not valid: {string.Join('\n', result.Diagnostics.Take(3))} {result.Exception}");
        }
    }

    private void Edit(string text)
    {
        var edited = new SpecText(ScaleSpec.EditedFile, text);
        _driver = _driver.ReplaceAdditionalText(_edited, edited);
        _edited = edited;
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Language);
}
