using Igata.Import.Reading;

namespace Igata.Import.Tests;

public sealed class FilterTests
{
    [Theory]
    [InlineData("tag:repos", true)]
    [InlineData("tag:Repos", true)]
    [InlineData("tag:users", false)]
    [InlineData("GET /repos/**", true)]
    [InlineData("get /repos/*/*/issues", true)]
    [InlineData("GET /repos/*", false)]
    [InlineData("POST /repos/**", false)]
    [InlineData("/repos/**", true)]
    [InlineData("* /repos/{owner}/{repo}/issues", true)]
    public void A_selection_is_a_tag_or_a_path(string selection, bool isIncluded) =>
        Assert.Equal(isIncluded, new OperationFilter([selection]).Includes("GET", "/repos/{owner}/{repo}/issues", ["repos"]));

    [Fact]
    public void A_path_with_two_stars_includes_the_path_itself() => Assert.True(new OperationFilter(["GET /repos/**"]).Includes("GET", "/repos", []));

    [Fact]
    public void Without_selections_everything_is_included() => Assert.True(new OperationFilter([]).Includes("GET", "/", []));

    [Fact]
    public void An_empty_selection_is_an_error() => Assert.Throws<FormatException>(() => new OperationFilter([" "]));

    [Fact]
    public void Types_that_only_other_operations_use_are_not_written()
    {
        ImportResult result = Texts.Import("""
            openapi: 3.0.0
            info: { title: A, version: '1' }
            paths:
              /a: { get: { tags: [a], responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
              /b: { get: { tags: [b], responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } } } } }
            components: { schemas: { A: { type: object, properties: { a: { type: string } } }, B: { type: object, properties: { b: { type: string } } } } }
            """, null, null, "tag:b");
        Assert.Equal((1, 1), (result.Methods, result.Types));
        Assert.Contains("  B:\n", Texts.Join(result), StringComparison.Ordinal);
    }
}
