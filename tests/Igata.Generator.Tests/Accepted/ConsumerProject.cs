using System.Reflection;
using Igata.Generator.Emit;
using Igata.Generator.EmitModel;
using Igata.Specs;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Igata.Generator.Tests.Accepted;

/// <summary>A C# 12 project on .NET 8 that generates documentation and has warnings as errors.</summary>
internal static class ConsumerProject
{
    private static readonly MetadataReference[] References =
    [
        .. Directory.EnumerateFiles(GetMetadata("ConsumerFramework"), "*.dll").Append(GetMetadata("ConsumerRuntime")).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12).WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Error);

    /// <summary>The locations of what the spec compiler finds in a spec of one file: line and text.</summary>
    public static (Api? Api, IReadOnlyList<(int Line, string Text)> Findings) Check(string name, string yaml)
    {
        CompiledApi compiled = SpecCompiler.Compile(name, [new SpecFile($"{name}/api.yaml", $"{name}/api.yaml", yaml)]);
        return (compiled.Findings.All(found => found.Severity is Severity.Suggestion) ? compiled.Api : null, [.. compiled.Findings.Select(found => (found.Span.Line, $"{found.Id} {found.Message}"))]);
    }

    /// <summary>Returns what the compiler finds in the generated code of the APIs and in the code of the user.</summary>
    public static IReadOnlyList<string> Build(IReadOnlyCollection<Api> apis, string root = "Consumer", string code = "", bool isInternal = false, ApiParts parts = ApiParts.All, ReaderForm readers = ReaderForm.BySize)
    {
        SourceFile[] files = [.. apis.SelectMany(api => SourceFilePlanner.Plan(api, root, isInternal, parts, readers))];
        string[] duplicates = [.. files.GroupBy(file => file.HintName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => "Two files are named " + group.Key)];
        return [.. duplicates, .. Compile(files, code).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe)];
    }

    public static CSharpCompilation Compile(IEnumerable<SourceFile> files, string code)
    {
        SyntaxTree user = CSharpSyntaxTree.ParseText(code, Parsing);
        HidingName[] hiding = [.. user.GetRoot().DescendantNodes().Where(HidingNames.IsCandidate).SelectMany(node => HidingNames.Read(node)).Distinct()];
        return CSharpCompilation.Create(
            "Consumer",
            [.. files.AsParallel().Select(file => CSharpSyntaxTree.ParseText(NameQualifier.Qualify(EnableWarnings(FileEmitter.Write(file)), NameQualifier.FindHidden(file, hiding)), Parsing, file.HintName)), user],
            References,
            Options);
    }

    /// <summary>Projects compile generated code without the analysis of nullable references, which takes time. Here it finds errors of the generator.</summary>
    private static string EnableWarnings(string code)
    {
        Assert.Contains("#nullable disable warnings\n", code, StringComparison.Ordinal);
        return code.Replace("#nullable disable warnings\n", "#nullable enable warnings\n", StringComparison.Ordinal);
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} in {diagnostic.Location.SourceTree?.FilePath}: {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}";

    private static string GetMetadata(string key) =>
        typeof(ConsumerProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
