namespace Igata.Generator.Tests;

/// <summary>An API whose spec does not define error codes uses HTTP status codes.</summary>
public sealed class StatusCodeTests
{
    [Fact]
    public void NumericErrorCodeSetsTheResponseStatus()
    {
        string error = GeneratorRun.Create("""
            api: Plain
            protocol: target-header
            endpoint: http://127.0.0.1:8000/
            dispatch: { header: x-target }
            auth: none
            errors:
              codes:
                404: { as: NotThere, summary: There is nothing of this name. }
            """).GetSources()["PlainError.g.cs"];

        Assert.Contains("PlainError.Names.NotThere => global::System.Net.HttpStatusCode.NotFound,", error, StringComparison.Ordinal);
        Assert.Contains("internal static ErrorShape Shape { get; } = new();", error, StringComparison.Ordinal);
    }
}
