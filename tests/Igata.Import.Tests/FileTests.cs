using System.Globalization;
using System.Text;
using Igata.Import.Locking;
using Igata.Import.Reporting;

namespace Igata.Import.Tests;

/// <summary>Imports documents that refer to other files.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("igata-files").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("https://a.example/b.yaml#/B", "is a URL. Igata does not use the network")]
    [InlineData("file:///etc/passwd", "is a URL")]
    [InlineData("../secret.yaml#/B", "leads to a file outside of the folder of the document. Pass a folder that contains all files with --root")]
    [InlineData("/etc/passwd", "leads to a file outside")]
    [InlineData("none.yaml#/B", "none.yaml(1,1): error: The file does not exist")]
    [InlineData("%00.yaml", "leads to a file, and there is none")]
    [InlineData("list.yaml", "list.yaml(1,1): error: The document is not an object")]
    [InlineData("b.yaml#/None", "leads nowhere")]
    [InlineData("b.yaml#/Loop", "leads in circles")]
    [InlineData("#unknown", "leads nowhere")]
    public void A_reference_without_a_value_is_reported_at_its_line(string reference, string message)
    {
        Write("docs/list.yaml", "- 1\n");
        Write("docs/b.yaml", "Loop: { $ref: 'openapi.yaml#/components/schemas/Loop' }\n");
        Write("secret.yaml", "B: { type: string }\n");
        ReportLine line = Assert.Single(Import(Document(reference)).Report.Lines, line => line.Outcome == Outcome.Weaker);
        Assert.Equal(("openapi.yaml", 4), (line.File, line.Line));
        Assert.Contains(message, line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wider_folder_is_allowed()
    {
        Write("shared/b.yaml", "B: { type: object, properties: { a: { type: string, not: {} } } }\n");
        ImportResult result = Import(Document("../shared/b.yaml#/B"), _folder);
        Assert.Contains("  B:\n", Texts.Join(result), StringComparison.Ordinal);
        Assert.Equal("../shared/b.yaml", Assert.Single(result.Report.Lines).File);
    }

    [Fact]
    public void A_link_does_not_lead_out_of_the_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a permission there.");
        Write("secret/b.yaml", "B: { type: string }\n");
        Directory.CreateDirectory(Path.Combine(_folder, "docs"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "docs", "inside"), Path.Combine(_folder, "secret"));
        Assert.Contains("leads to a file outside", Assert.Single(Import(Document("inside/b.yaml#/B")).Report.Lines).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_multiply_over_files_are_limited()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 8; i++)
        {
            bomb.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Write("docs/b.yaml", bomb + "B: { type: string }\n");
        ReportLine line = Assert.Single(Import(Document("b.yaml#/B")).Report.Lines);
        Assert.Equal("openapi.yaml", line.File);
        Assert.Contains("has more than 4,000,000 values", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_another_file_is_a_change_of_the_methods_that_use_it()
    {
        string folder = Path.Combine(_folder, "spec");
        Write("docs/b.yaml", "B: { type: object, properties: { a: { type: string } } }\n");
        ImportResult first = Import(Document("b.yaml#/B"));
        SpecFolder.Write(folder, SpecFolder.Merge(folder, "spec", first, "openapi.yaml"));
        Assert.Equal("B", ImportLock.Read(folder)!.Names["b.yaml#/B"]);
        Assert.Empty(MethodChanges.Find(folder, "spec", Import(Document("b.yaml#/B"))));
        Write("docs/b.yaml", "B: { type: object, properties: { a: { type: string }, c: { type: integer } } }\n");
        Assert.Equal(["Get: changed (B)"], MethodChanges.Find(folder, "spec", Import(Document("b.yaml#/B"))));
    }

    private static string Document(string reference) =>
        "openapi: 3.1.0\ninfo: { title: A, version: '1' }\nservers: [{ url: 'https://a.example/' }]\n"
        + "paths: { /a: { get: { operationId: Get, responses: { 200: { description: OK, content: { application/json: { schema:\n"
        + $"  {{ $ref: '{reference}' }} }} }} }} }} }} }} }}\ncomponents: {{ schemas: {{ Loop: {{ $ref: 'b.yaml#/Loop' }} }} }}\n";

    private ImportResult Import(string document, string? root = null)
    {
        string path = Write("docs/openapi.yaml", document);
        var request = new ImportRequest(DocumentKind.OpenApi, path, "openapi.yaml", "Case") { Root = root };
        return Importer.Import(request, null, TestContext.Current.CancellationToken);
    }

    private string Write(string file, string text)
    {
        string path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
