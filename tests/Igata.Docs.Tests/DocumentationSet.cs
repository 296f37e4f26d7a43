using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Loader;
using System.Text;
using Igata.Emulator;
using Igata.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Igata.Docs.Tests;

/// <summary>Compiles the C# snippets of a page as one program, with the code generated from the specs on the page, and runs it.</summary>
internal sealed class DocumentationSet(IReadOnlyList<Snippet> snippets, IReadOnlyDictionary<string, string> specs)
{
    private const string DefaultUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Igata.Docs.Tests;
        global using Igata.Emulator;
        global using Igata.Hosting;
        global using Igata.Runtime;
        global using Igata.Runtime.Errors;
        global using Igata.Runtime.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        global using static Igata.Docs.Tests.SnippetContext;
        global using Console = Igata.Docs.Tests.SnippetContext.SnippetConsole;
        """;

    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Creates the programs of a page: one, and another for each snippet that starts a new program.</summary>
    public static IEnumerable<DocumentationSet> FromPage(Page page)
    {
        var program = new List<Snippet>();
        var specs = new Dictionary<string, string>();
        foreach (Snippet snippet in page.Snippets)
        {
            if (snippet.HasMarker("afresh") && program.Count > 0)
            {
                yield return new DocumentationSet([.. program], specs);
                program.Clear();
            }

            if (snippet.Language == "yaml" && snippet.GetMarkerValue("file ") is { } file)
            {
                specs[file] = snippet.Text;
            }
            else if (snippet.Language == "csharp" || snippet.HasMarker("prints"))
            {
                program.Add(snippet);
            }
        }

        if (program.Count > 0)
        {
            yield return new DocumentationSet(program, specs);
        }
    }

    /// <summary>Compiles the program, and returns the errors with page and line.</summary>
    public IReadOnlyList<string> CheckCompilation(Stream image)
    {
        (CSharpCompilation program, ImmutableArray<Diagnostic> diagnostics) = Compile();
        return [.. diagnostics.Concat(program.Emit(image).Diagnostics)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => $"{FormatLocation(diagnostic)}: {diagnostic.Id}: {diagnostic.GetMessage()}")];
    }

    /// <summary>Compiles and runs the program, and returns the errors with page and line.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        List<string> errors = [.. CheckCompilation(image)];
        if (errors.Count > 0 || snippets.Any(static snippet => snippet.HasMarker("not run")))
        {
            return errors;
        }

        await using EmulatorHost emulator = await EmulatorHost.StartAsync(cancellationToken: cancellationToken);
        SnippetContext.StartProgram(emulator);
        image.Position = 0;
        System.Reflection.MethodInfo main = new AssemblyLoadContext(snippets[0].Page).LoadFromStream(image).EntryPoint!;
        try
        {
            await Task.Run(() => main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]), cancellationToken).WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        }
        catch (System.Reflection.TargetInvocationException exception)
        {
            errors.Add($"{FormatSnippetLocation(SnippetContext.Outputs.Count - 1)}: threw {exception.InnerException}");
        }

        return [.. errors, .. FindWrongOutputs()];
    }

    private IEnumerable<string> FindWrongOutputs()
    {
        int number = -1;
        foreach (Snippet snippet in snippets)
        {
            if (snippet.Language == "csharp")
            {
                number++;
            }
            else if (SnippetContext.Outputs.ElementAtOrDefault(number)?.TrimEnd() is var printed && !OutputMatcher.Matches(snippet.Text, printed ?? ""))
            {
                yield return $"{snippet.Page}({snippet.Line}): the snippet above prints different text:\n{printed}";
            }
        }
    }

    private string FormatSnippetLocation(int number) =>
        snippets.Where(static snippet => snippet.Language == "csharp").ElementAtOrDefault(number) is { } snippet ? $"{snippet.Page}({snippet.Line})" : snippets[0].Page;

    private static string FormatLocation(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetMappedLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1})";
    }

    private (CSharpCompilation Program, ImmutableArray<Diagnostic> Diagnostics) Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Snippets",
            [Parse(DefaultUsings), Parse(CreateProgram())],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        if (specs.Count == 0)
        {
            return (compilation, []);
        }

        CSharpGeneratorDriver.Create([new SpecGenerator().AsSourceGenerator()], specs.Select(static spec => new SpecText(spec.Key, spec.Value)), Language, new SpecOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        return ((CSharpCompilation)generated, diagnostics);
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Language);

    /// <summary>Combines the usings, statements and types of all snippets, each with its line on the page.</summary>
    private string CreateProgram()
    {
        var usings = new StringBuilder();
        var statements = new StringBuilder();
        var types = new StringBuilder();
        foreach (Snippet snippet in snippets.Where(static snippet => snippet.Language == "csharp"))
        {
            var root = (CompilationUnitSyntax)Parse(SnippetContext.Redirect(snippet.Text)).GetRoot();
            foreach (SyntaxNode node in root.Usings.Concat<SyntaxNode>(root.Members))
            {
                StringBuilder part = node is UsingDirectiveSyntax ? usings : node is GlobalStatementSyntax ? statements : types;
                int line = snippet.Line + root.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
                part.Append($"#line {line} \"{snippet.Page}\"\n").Append(node.ToFullString()).Append('\n');
            }

            statements.Append("SnippetContext.StartSnippet();\n");
        }

        string defaultUsing = usings.ToString().Contains("using Igata.", StringComparison.Ordinal) ? "" : "using Igata.Sora;\n";
        return defaultUsing + usings + statements + types;
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
