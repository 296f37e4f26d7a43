using System.Text.Json;
using Igata.Import.Reporting;

namespace Igata.Import.Tests;

public sealed class ReportTests
{
    private static readonly ImportResult Result = Texts.Import("""
        openapi: 3.0.0
        info: { title: A, version: '1' }
        servers: [{ url: 'https://a.example' }]
        paths:
          /a: { get: { operationId: one, responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
          /b: { get: { operationId: two, responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
        components: { schemas: { A: { type: string, not: {} } } }
        """);

    [Fact]
    public void A_line_has_the_position_in_the_document_and_the_number_of_operations()
    {
        ReportLine line = Assert.Single(Result.Report.Lines);
        Assert.Equal("document.yaml(7,45): lost: 'not' is not checked; 2 operations", line.ToString());
        Assert.Equal("/components/schemas/A/not", line.Pointer);
    }

    [Fact]
    public void Totals_count_each_outcome() => Assert.Equal("7 carried, 0 otherwise, 0 weaker, 1 lost, 0 left out", ReportWriter.FormatTotals(Result.Report));

    [Fact]
    public void Json_has_the_same_lines()
    {
        using var json = JsonDocument.Parse(ReportWriter.FormatJson(Result.Report));
        Assert.Equal(1, json.RootElement.GetProperty("totals").GetProperty("lost").GetInt32());
        Assert.Equal(7, json.RootElement.GetProperty("lines")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public void Sarif_has_a_result_for_each_line()
    {
        using var json = JsonDocument.Parse(ReportWriter.FormatSarif(Result.Report));
        JsonElement result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("lost", result.GetProperty("ruleId").GetString());
        Assert.Equal(45, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startColumn").GetInt32());
    }
}
