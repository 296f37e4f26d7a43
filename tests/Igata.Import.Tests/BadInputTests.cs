using System.Text;
using Igata.Import.Documents;
using Igata.Import.Reporting;

namespace Igata.Import.Tests;

public sealed class BadInputTests
{
    private const string Start = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\n";

    [Theory]
    [InlineData("{ \"openapi\": }", "document.yaml(1,14): error: The document is not JSON: ")]
    [InlineData("openapi: 3.1.0\npaths: [", "document.yaml(3,1): error: The document is not YAML: ")]
    [InlineData("- a", "document.yaml(1,1): error: The document is not an object.")]
    [InlineData("a: 1", "document.yaml(1,1): error: The document has neither 'openapi' nor 'swagger'")]
    [InlineData("openapi: 4.0.0", "document.yaml(1,1): error: OpenAPI '4.0.0' is not supported")]
    [InlineData("openapi: 3.1.0\npaths: 1", "document.yaml(2,1): error: 'paths' is not an object.")]
    [InlineData("openapi: 3.1.0\n---\na: 1", "document.yaml(2,1): error: The file has a second YAML document")]
    [InlineData("openapi: *none", "document.yaml(1,10): error: The alias '*none' has no anchor before it.")]
    public void A_document_that_is_not_valid_is_located(string document, string message) => Assert.StartsWith(message, Texts.Fail(document), StringComparison.Ordinal);

    [Fact]
    public void A_URL_is_refused()
    {
        var request = new ImportRequest(DocumentKind.OpenApi, "https://api.example/openapi.json", "https://api.example/openapi.json", "Case");
        Assert.Contains("This is a URL. Igata does not use the network", Assert.Throws<ImportException>(() => Importer.Import(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_exist_is_an_error()
    {
        var request = new ImportRequest(DocumentKind.OpenApi, "/nowhere/a.json", "a.json", "Case");
        Assert.Equal("a.json(1,1): error: The file does not exist.", Assert.Throws<ImportException>(() => Importer.Import(request)).Message);
    }

    [Fact]
    public void Aliases_that_multiply_are_limited()
    {
        var bomb = new StringBuilder("openapi: 3.1.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        Assert.Contains("values, counted with the aliases of YAML", Texts.Fail(bomb.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.Contains("nested deeper than 256 levels", Texts.Fail("a: " + new string('[', 400)), StringComparison.Ordinal);
        Assert.Contains("document.yaml(1,", Texts.Fail("{ \"a\": " + new string('[', 400)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_located()
    {
        var exception = Assert.Throws<ImportException>(() => DocumentReader.Parse([(byte)'a', (byte)':', (byte)'\n', 0xFF], "a.yaml"));
        Assert.Equal("a.yaml(2,1): error: The document is not UTF-8.", exception.Message);
    }

    [Fact]
    public void References_that_lead_nowhere_or_in_circles_are_any_value()
    {
        ImportResult result = Texts.Import(Start + """
            paths:
              /a:
                get:
                  responses:
                    200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
              /b:
                get:
                  responses:
                    200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/None' } } } }
              /c:
                get:
                  responses:
                    200: { description: OK, content: { application/json: { schema: { $ref: 'other.yaml#/A' } } } }
            components:
              schemas:
                A: { $ref: '#/components/schemas/B' }
                B: { $ref: '#/components/schemas/A' }
            """);
        Assert.Equal(3, result.Methods);
        Assert.Equal(3, result.Report.Count(Outcome.Weaker));
        Assert.Contains("leads to a file that cannot be read", result.Report.Lines[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_operations_with_one_id_get_two_names()
    {
        ImportResult result = Texts.Import(Start + "paths:\n  /a: { get: { operationId: Get, responses: { 200: {} } } }\n  /b: { get: { operationId: get, responses: { 200: {} } } }\n");
        Assert.Contains("  Get:\n", Texts.Join(result), StringComparison.Ordinal);
        Assert.Contains("  Get2:\n", Texts.Join(result), StringComparison.Ordinal);
        Assert.Contains(result.Report.Lines, line => line.Message.Contains("Another operation has the id 'get'", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        ImportResult result = Texts.Import(Start + """
            paths:
              "/a b/{x y}":
                get:
                  operationId: "*/ } \n methods: {"
                  summary: "\u202E */ --> ]]> \u0007 <script> \t # not a comment: true"
                  parameters: [{ name: "x y", in: path, required: true, schema: { type: string, enum: ["\n", "", "yes", "1e3", "null", "a: b #c", "\u200B"] } }]
                  responses: { 200: { description: OK } }
            """);
        Assert.Equal(1, result.Methods);
        Assert.DoesNotContain("\t", Texts.Join(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_requires_itself_is_weakened()
    {
        ImportResult result = Texts.Import(Start + """
            paths:
              /a: { get: { responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
            components: { schemas: { A: { type: object, required: [next], properties: { next: { $ref: '#/components/schemas/A' } } } } }
            """);
        Assert.Contains("next?: A", Texts.Join(result), StringComparison.Ordinal);
        Assert.Equal(1, result.Report.Count(Outcome.Weaker));
    }

    [Fact]
    public void A_cancelled_import_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        string path = Path.GetTempFileName();
        File.WriteAllText(path, Start);
        Assert.Throws<OperationCanceledException>(() => Importer.Import(new ImportRequest(DocumentKind.OpenApi, path, "a", "Case"), null, source.Token));
        File.Delete(path);
    }

    [Fact]
    public void A_name_of_the_API_that_cannot_be_used_is_refused()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, Start + "paths: { /a: { get: { responses: { 200: {} } } } }");
        var request = new ImportRequest(DocumentKind.OpenApi, path, "a.yaml", "Api");
        Assert.Contains("Pass another one with --api.", Assert.Throws<ImportException>(() => Importer.Import(request)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }
}
