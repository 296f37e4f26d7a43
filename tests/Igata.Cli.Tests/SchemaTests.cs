using Igata.Specs.Spec;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Igata.Cli.Tests;

/// <summary>The schema accepts and rejects the same specs as the reader, as far as a schema can.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(File.ReadAllText(Repository.Path("specs", "spec.schema.json"))).GetAwaiter().GetResult();

    public static TheoryData<string> Specs { get; } =
        [.. Directory.EnumerateFiles(Repository.Path("specs"), "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Fact]
    public async Task SchemaFileMatchesTheCommandOutput()
    {
        Outcome outcome = await Cli.RunInAsync(Repository.Root, "schema");
        string file = await File.ReadAllTextAsync(Repository.Path("specs", "spec.schema.json"));
        Assert.True(outcome.Output == file, "specs/spec.schema.json is out of date. Run: igata schema --output specs/spec.schema.json");
        Assert.DoesNotContain('\r', file);
        Assert.EndsWith("}\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommandWritesAFile()
    {
        using var cli = new Cli();
        Assert.Equal(new Outcome(ExitCode.Ok, "", ""), await cli.RunAsync("schema", "--output", "a.json"));
        Assert.Equal(await File.ReadAllTextAsync(Repository.Path("specs", "spec.schema.json")), await File.ReadAllTextAsync(cli.GetPath("a.json")));
        Assert.Equal(ExitCode.Usage, (await cli.RunAsync("schema", "--output", "no/a.json")).Code);
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void EverySpecIsValidAndNamesTheSchema(string path)
    {
        string yaml = File.ReadAllText(Repository.Path(path));
        const string FirstLine = "# yaml-language-server: $schema=../spec.schema.json";
        Assert.True(yaml.StartsWith(FirstLine + "\n", StringComparison.Ordinal), $"Begin {path} with the line '{FirstLine}', so that editors know the schema.");
        AssertValid(yaml);
    }

    [Theory]
    [InlineData("rest.yaml")]
    [InlineData("rest-methods.yaml")]
    [InlineData("json-rpc.yaml")]
    [InlineData("target-header.yaml")]
    [InlineData("extends.yaml")]
    public void CompleteLanguageIsValid(string file) =>
        AssertValid(File.ReadAllText(Repository.Path("tests", "Igata.Cli.Tests", "Language", file)));

    [Theory]
    [MemberData(nameof(SchemaErrors.All), MemberType = typeof(SchemaErrors))]
    public void InvalidSpecIsRejected(string yaml) => Assert.NotEmpty(Schema.Validate(YamlToJsonConverter.Read(yaml)));

    /// <summary>The examples in the keyword tables are shown by editors, so they must be valid.</summary>
    [Theory]
    [InlineData("", nameof(Keywords.Api))]
    [InlineData("method", nameof(Keywords.Method))]
    [InlineData("shapeKeywords", nameof(Keywords.Shape))]
    [InlineData("enumValueKeywords", nameof(Keywords.EnumValue))]
    [InlineData("rule", nameof(Keywords.Rule))]
    [InlineData("testKeywords", nameof(Keywords.Test))]
    [InlineData("example", nameof(Keywords.Example))]
    [InlineData("errorResponse", nameof(Keywords.ErrorResponse))]
    [InlineData("errors", nameof(Keywords.Errors))]
    [InlineData("errorCode", nameof(Keywords.ErrorCode))]
    [InlineData("errorEntry", nameof(Keywords.ErrorEntry))]
    [InlineData("ownErrors", nameof(Keywords.OwnErrors))]
    [InlineData("codeLocationKeywords", nameof(Keywords.CodeLocation))]
    [InlineData("dispatch", nameof(Keywords.Dispatch))]
    [InlineData("authKeywords", nameof(Keywords.Auth))]
    [InlineData("basic", nameof(Keywords.Basic))]
    [InlineData("token", nameof(Keywords.Token))]
    [InlineData("pages", nameof(Keywords.Pages))]
    [InlineData("contentKeywords", nameof(Keywords.Content))]
    [InlineData("statusResponseKeywords", nameof(Keywords.Response))]
    [InlineData("webhook", nameof(Keywords.Webhook))]
    [InlineData("receiver", nameof(Keywords.Receiver))]
    [InlineData("signatureKeywords", nameof(Keywords.Signature))]
    [InlineData("signatureTimestamp", nameof(Keywords.Timestamp))]
    [InlineData("challenge", nameof(Keywords.Challenge))]
    [InlineData("challengeMemberKeywords", nameof(Keywords.ChallengeMember))]
    [InlineData("duplicates", nameof(Keywords.Duplicates))]
    public void EveryKeywordIsDefinedAndItsExampleIsValid(string section, string table)
    {
        JsonSchema definition = section.Length == 0 ? Schema : Schema.Definitions[section];
        var keywords = (IReadOnlyList<Keyword>)typeof(Keywords).GetProperty(table)!.GetValue(null)!;
        Assert.Equal(keywords.Select(keyword => keyword.Name), definition.Properties.Keys);
        Assert.All(keywords, keyword =>
        {
            var example = (JObject)YamlToJsonConverter.Read(keyword.Example);
            Assert.Empty(definition.Properties[keyword.Name].Validate(example[keyword.Name]!));
        });
    }

    private static void AssertValid(string yaml) => Assert.Empty(Schema.Validate(YamlToJsonConverter.Read(yaml)));
}
