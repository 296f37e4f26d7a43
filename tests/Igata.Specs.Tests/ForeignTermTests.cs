using Igata.Specs.Diagnostics;
using Igata.Specs.Model;

namespace Igata.Specs.Tests;

/// <summary>Words of JSON Schema, OpenAPI and C# are reported with what the language writes instead.</summary>
public sealed class ForeignTermTests
{
    [Theory]
    [InlineData("properties", "Write 'fields'")]
    [InlineData("$ref", "Write the name of the type")]
    [InlineData("required", "ends with '?'")]
    [InlineData("optional", "ends with '?'")]
    [InlineData("nullable", "'or null'")]
    [InlineData("description", "'summary'")]
    [InlineData("oneOf", "'cases'")]
    [InlineData("anyOf", "'cases'")]
    [InlineData("allOf", "'include'")]
    [InlineData("format", "'uuid'")]
    [InlineData("parameters", "'query'")]
    [InlineData("min", "'minimum'")]
    [InlineData("max", "'maximum'")]
    public void KeywordOfJsonSchemaIsTranslated(string word, string advice) =>
        Assert.Contains(advice, GetMessage("IGT0201", $"types: {{ A: {{ \"{word}\": 1, fields: {{ b: string }} }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("array", "'list of'")]
    [InlineData("integer", "'int'")]
    [InlineData("integer", "'long'")]
    [InlineData("integer", "'bigint'")]
    [InlineData("uint64", "'ulong'")]
    [InlineData("bool", "'boolean'")]
    [InlineData("float", "'number'")]
    [InlineData("double", "'number'")]
    [InlineData("datetime", "'rfc3339'")]
    [InlineData("date-time", "'rfc3339'")]
    [InlineData("string?", "'or null'")]
    [InlineData("string[]", "'list of'")]
    [InlineData("List<string>", "'list of'")]
    [InlineData("Dictionary<string,int>", "'map of'")]
    [InlineData("Array<string>", "'list of'")]
    [InlineData("IReadOnlyList<int>", "'list of'")]
    [InlineData("Map<string,string>", "'map of'")]
    [InlineData("HashSet<string>", "'set of'")]
    [InlineData("Nullable<int>", "'or null'")]
    [InlineData("strin", "Did you mean 'string'?")]
    [InlineData("wibblewobble", "The built-in types are string, boolean,")]
    [InlineData("Wibblewobble", "The built-in types are string, boolean,")]
    public void TypeOfAnotherLanguageIsTranslated(string word, string advice) =>
        Assert.Contains(advice, GetMessage(null, $"types: {{ A: {{ fields: {{ b: \"{word}\" }} }} }}"), StringComparison.Ordinal);

    [Fact]
    public void NoTypeOfTheLanguageIsForeign() => Assert.All(ScalarNames.All, name => Assert.Null(ForeignTerms.FindType(name)));

    [Fact]
    public void NoMessageNamesAFileThatUsersDoNotHave() =>
        Assert.All(Catalog.All, kind => Assert.DoesNotContain("specs/README", kind.Help + kind.Why + kind.Title, StringComparison.Ordinal));

    private static string GetMessage(string? id, string yaml)
    {
        CompiledApi compiled = SpecCompiler.Compile("a", [new SpecFile("a/api.yaml", "a/api.yaml", "api: A\nprotocol: rest\nauth: none\nmethods: {}\n" + yaml + "\n")]);
        return Assert.Single(compiled.Findings, finding => (id is null || finding.Id == id) && finding.Severity is Severity.Error).Message;
    }
}
