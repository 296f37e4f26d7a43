using Igata.Export.Text;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Export.Tests;

/// <summary>The documents and the warnings of specs that have most words of the language.</summary>
public sealed class CaseTests
{
    [Theory]
    [InlineData("almanac")]
    [InlineData("chain")]
    [InlineData("depot")]
    [InlineData("desk")]
    [InlineData("ledger")]
    [InlineData("notes")]
    [InlineData("shapes")]
    [InlineData("streams")]
    [InlineData("vault")]
    public void ASpecBecomesADocumentAndWarnings(string name)
    {
        Api api = SpecFolder.Compile("tests/Specs/" + name);
        ExportedDocument document = Exporter.Export(api, SpecFolder.GetKind(api), DocumentFormat.Yaml);
        Snapshot.Verify("tests/Igata.Export.Tests/Cases", name, $"{document.Text}──── warnings\n{string.Concat(document.Warnings.Select(warning => warning + "\n"))}");
    }

    public static TheoryData<string> Folders => [.. SpecFolder.All];

    [Theory]
    [MemberData(nameof(Folders))]
    public void AnExportIsRepeatable(string folder)
    {
        Api api = SpecFolder.Compile(folder);
        foreach (DocumentKind kind in new[] { SpecFolder.GetKind(api), DocumentKind.JsonSchema })
        {
            Assert.Equal(Exporter.Export(api, kind, DocumentFormat.Yaml), Exporter.Export(SpecFolder.Compile(folder), kind, DocumentFormat.Yaml), (one, other) => one.Text == other.Text && one.Warnings.SequenceEqual(other.Warnings));
        }
    }

    // YAML and JSON say the same: they are imported as the same spec.
    [Theory]
    [InlineData("specs/ecl")]
    [InlineData("specs/skyway")]
    [InlineData("tests/Specs/notes")]
    [InlineData("tests/Specs/shapes")]
    public void AnExportCanBeImported(string folder)
    {
        Api api = SpecFolder.Compile(folder);
        string yaml = Exporter.Export(api, SpecFolder.GetKind(api), DocumentFormat.Yaml).Text;
        string json = Exporter.Export(api, SpecFolder.GetKind(api), DocumentFormat.Json).Text;
        Assert.Equal(RoundTripTests.Join(RoundTripTests.ImportText(api, json, DocumentFormat.Json)), RoundTripTests.Join(RoundTripTests.ImportText(api, yaml, DocumentFormat.Yaml)));
    }

    [Fact]
    public void EveryScalarIsImportedAsItself()
    {
        string[] keywords = [.. ScalarInfo.All.Where(row => row.OnlyPlace is null).Select(row => row.Keyword)];
        Api api = SpecFolder.Compile("api.yaml", $$"""
            api: Scalars
            protocol: rest
            endpoint: https://scalars.example/
            types:
              All:
                fields:
            {{string.Join('\n', keywords.Select(keyword => $"      in-{keyword}: {keyword}"))}}
            methods: { PutAll: { put: all, body: All, responses: { 200: All } } }

            """);
        string text = RoundTripTests.Join(RoundTripTests.ImportText(api, Exporter.Export(api, DocumentKind.OpenApi, DocumentFormat.Yaml).Text, DocumentFormat.Yaml));
        Assert.All(keywords, keyword => Assert.Contains($"      in-{keyword}: {keyword}\n", text, StringComparison.Ordinal));
    }

    // Readers of YAML take many texts for something else.
    [Theory]
    [InlineData("yes")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("- a")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData(" a ")]
    [InlineData("2018-07-13")]
    [InlineData("12:30:45")]
    [InlineData("~")]
    [InlineData("'")]
    [InlineData("\"\\")]
    [InlineData("東京 🗼")]
    [InlineData("one\n\ntwo\n- three")]
    [InlineData("one \ntwo")]
    [InlineData("\tone\n  two")]
    [InlineData("null")]
    [InlineData("---")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaa:")]
    public void ATextStaysWhatItIs(string text)
    {
        Api api = SpecFolder.Compile("api.yaml", "api: Texts\nprotocol: rest\nendpoint: https://texts.example/\nmethods: { GetAll: { get: all, responses: { 200: {} } } }\n");
        api = api with { Title = text };
        string yaml = Exporter.Export(api, DocumentKind.OpenApi, DocumentFormat.Yaml).Text;
        string json = Exporter.Export(api, DocumentKind.OpenApi, DocumentFormat.Json).Text;
        Assert.Equal(text, System.Text.Json.Nodes.JsonNode.Parse(json)!["info"]!["title"]!.GetValue<string>());
        var reader = new YamlDotNet.RepresentationModel.YamlStream();
        reader.Load(new StringReader(yaml));
        var root = (YamlDotNet.RepresentationModel.YamlMappingNode)reader.Documents[0].RootNode;
        var title = (YamlDotNet.RepresentationModel.YamlScalarNode)root["info"]["title"];
        Assert.Equal(text, title.Value);
        Assert.True(title.Style is not YamlDotNet.Core.ScalarStyle.Plain || char.IsLetter(text[0]));
    }

    [Fact]
    public void AHeaderThatNamesTheOperationIsOnePost()
    {
        Api api = SpecFolder.Compile("specs/sora");
        ExportedDocument document = Exporter.Export(api, DocumentKind.OpenApi, DocumentFormat.Json);
        var root = System.Text.Json.Nodes.JsonNode.Parse(document.Text)!.AsObject();
        var path = Assert.Single(root["paths"]!.AsObject());
        Assert.Equal("/", path.Key);
        System.Text.Json.Nodes.JsonNode post = path.Value!["post"]!;
        Assert.NotEmpty(post["requestBody"]!["content"]!["application/json"]!["schema"]!["oneOf"]!.AsArray());
        string[] targets = [.. post["x-igata-target"]!.AsObject().Select(target => target.Key)];
        Assert.Equal(targets, post["parameters"]![0]!["schema"]!["enum"]!.AsArray().Select(target => target!.GetValue<string>()));
        Assert.Contains("Sora_20161101.StartRecording", targets);
        Assert.StartsWith("OpenAPI finds an operation by verb and path", document.Warnings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentKind.OpenApi, "specs/skyway")]
    [InlineData(DocumentKind.OpenRpc, "specs/ecl")]
    [InlineData(DocumentKind.OpenRpc, "specs/sora")]
    public void AnApiThatADocumentCannotDescribeIsRefused(DocumentKind kind, string folder)
    {
        Api api = SpecFolder.Compile(folder);
        string obstacle = Exporter.FindObstacle(api, kind)!;
        Assert.Contains("igata export", obstacle, StringComparison.Ordinal);
        Assert.Contains(obstacle, Assert.Throws<ArgumentException>(() => Exporter.Export(api, kind, DocumentFormat.Json)).Message, StringComparison.Ordinal);
    }
}
