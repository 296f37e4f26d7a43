using Igata.Import.Reporting;
using Igata.Specs;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Import.Tests;

/// <summary>Imports each document below <c>Cases</c>. The name of the folder begins with the form of the document.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Repository.Path("tests", "Igata.Import.Tests", "Cases");

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_becomes_a_spec_and_a_report(string name)
    {
        ImportResult result = Import(name);
        string text = string.Concat(result.Files.Select(file => $"──── {file.Key}\n{file.Value}"));
        string report = string.Concat(result.Report.Lines.Select(line => line + "\n"));
        Snapshot.Verify($"tests/Igata.Import.Tests/Cases/{name}", "spec", $"{text}──── report\n{report}{ReportWriter.FormatTotals(result.Report)}\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_spec_has_no_findings(string name)
    {
        SpecFile[] files = [.. Import(name).Files.Select(file => new SpecFile("specs/case/" + file.Key, file.Key, file.Value))];
        CompiledApi compiled = Assert.Single(SpecCompiler.CompileAll(files));
        Assert.Empty(compiled.Findings);
        Assert.NotNull(compiled.Api);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_import_is_repeatable(string name) => Assert.Equal(Import(name).Files, Import(name).Files);

    internal static ImportResult Import(string name)
    {
        string path = Directory.EnumerateFiles(Path.Combine(Folder, name)).Single(file => Path.GetFileName(file) is "document.yaml" or "document.json" or "service-2.json");
        DocumentKind kind = name.Split('-')[0] switch { "openapi" => DocumentKind.OpenApi, "aws" => DocumentKind.Aws, "openrpc" => DocumentKind.OpenRpc, var other => throw new InvalidOperationException(other) };
        return Importer.Import(new ImportRequest(kind, path, Path.GetFileName(path), "Case") { AreResponsesLenient = name.EndsWith("-lenient", StringComparison.Ordinal) });
    }
}
