using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Igata.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Docs.Tests;

/// <summary>Compiles snippets as one program in the project of a reader, with the code generated from the specs on the page.</summary>
/// <param name="project">The project of the reader.</param>
/// <param name="snippets">The snippets.</param>
/// <param name="files">The files of the project.</param>
/// <param name="redirect">Replaces the endpoints in the text of a snippet.</param>
internal sealed class PageCompilation(ReaderProject project, IReadOnlyList<Snippet> snippets, IReadOnlyDictionary<string, string> files, Func<string, string> redirect)
{
    /// <summary>The program prints this after each snippet.</summary>
    public const char EndOfSnippet = '\u001e';

    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

    /// <summary>Writes the assembly, and returns the errors with page and line.</summary>
    public IReadOnlyList<string> Emit(Stream image)
    {
        (Compilation program, ImmutableArray<Diagnostic> diagnostics) = Compile();
        return [.. diagnostics.Concat(program.Emit(image).Diagnostics)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => $"{FormatLocation(diagnostic)}: {diagnostic.Id}: {diagnostic.GetMessage()}")];
    }

    private static string FormatLocation(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetMappedLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1})";
    }

    private (Compilation Program, ImmutableArray<Diagnostic> Diagnostics) Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Snippets",
            [Parse(string.Concat(project.Usings.Select(static name => $"global using {name};\n"))), Parse(CreateProgram())],
            project.References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        SpecText[] specs = [.. files.Where(static file => file.Key.EndsWith(".yaml", StringComparison.Ordinal)).Select(static file => new SpecText(file.Key, file.Value))];
        if (specs.Length == 0)
        {
            return (compilation, []);
        }

        CSharpGeneratorDriver.Create([new SpecGenerator().AsSourceGenerator()], specs, Language, new SpecOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        return (generated, diagnostics);
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Language);

    /// <summary>Combines the usings, statements and types of all snippets, each with its line on the page.</summary>
    private string CreateProgram()
    {
        var usings = new StringBuilder();
        var statements = new StringBuilder();
        var types = new StringBuilder();
        foreach (Snippet snippet in snippets)
        {
            var root = (CompilationUnitSyntax)Parse(redirect(snippet.Text)).GetRoot();
            foreach (SyntaxNode node in root.Usings.Concat<SyntaxNode>(root.Members))
            {
                StringBuilder part = node is UsingDirectiveSyntax ? usings : node is GlobalStatementSyntax ? statements : types;
                int line = snippet.Line + root.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
                part.Append($"#line {line} \"{snippet.Page}\"\n").Append(node.ToFullString()).Append('\n');
            }

            statements.Append($"System.Console.Write((char){(int)EndOfSnippet});\n");
        }

        return $"{usings}{statements}{types}";
    }

    private sealed class SpecText(string path, string text) : AdditionalText
    {
        public override string Path => "/page/" + path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class SpecOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options("build_property.RootNamespace", "MyApp");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options("build_metadata.AdditionalFiles.IgataSpec", textFile.Path["/page/".Length..]);
    }

    private sealed class Options(string only, string path) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => (value = key == only ? path : null) is not null;
    }
}
