using System.Text.Json;

namespace Igata.Generator.Tests;

/// <summary>A reader that is a loop over a table of names reads what a reader in order reads.</summary>
public sealed class ReaderFormTests
{
    private const string Yaml = """
        api: Studio
        protocol: rest
        endpoint: https://studio.example/
        types:
          Reel:
            fields:
              id: string
              idle?: boolean
              id2?: long
              kind: { enum: [short, long] }
              parts?: list of Part
              note?: string or null
              "é b?": string
              tags?: map of string
              x-*: map of string
          Part: { fields: { a?: int, b?: string } }
        methods:
          GetReel: { get: reel, responses: { 200: Reel } }
        """;

    private static readonly Lazy<GeneratedAssembly> InOrder = new(() => Create("in-order"));

    private static readonly Lazy<GeneratedAssembly> Table = new(() => Create("table"));

    [Theory]
    [InlineData("""{"id":"a","idle":true,"id2":2,"kind":"short","parts":[{"a":1,"b":"c"},{}],"note":"n","é b":"e","tags":{"t":"u"}}""")]
    [InlineData("""{"kind":"short","id":"a"}""")]
    [InlineData("""{"tags":{},"note":null,"kind":"long","id2":2,"id":"a","idle":false,"parts":[]}""")]
    [InlineData("""{ "id" : "a" , "more" : { "id" : 1 } , "kind" : "short" , "parts" : [ { "b" : "c" , "a" : 1 } ] }""")]
    [InlineData("""{"x-1":"a","id":"a","x-2":"b","kind":"short","id3":0,"i":1,"":2}""")]
    [InlineData("""{"id":"a","kind":"short","id":"b","idle":null,"idle":true,"parts":null}""")]
    [InlineData("""{"\u0069d":"a","kin\u0064":"short","\u00e9 b":"c"}""")]
    [InlineData("""{"id\u0000idle":1,"id":"a","kind":"short","idle\u0000":2,"\u0000":3}""")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"kind":"short"}""")]
    [InlineData("{}")]
    [InlineData("""{"id":1,"kind":"short"}""")]
    [InlineData("""{"id":"a","kind":"short",}""")]
    [InlineData("""{"id":"a","kind":"short" """)]
    [InlineData("[]")]
    public void FormsReadTheSame(string json) => Assert.Equal(Read(InOrder.Value, json), Read(Table.Value, json));

    [Fact]
    public void TableHasNoSecondReader()
    {
        string code = Join("table");

        Assert.Contains(" : IReadableTableRecord<", code, StringComparison.Ordinal);
        Assert.DoesNotContain("ReadJsonInAnyOrder", code, StringComparison.Ordinal);
        Assert.DoesNotContain("TableRecord", Join("in-order"), StringComparison.Ordinal);
        Assert.DoesNotContain("TableRecord", Join(""), StringComparison.Ordinal);
    }

    /// <summary>A large API has tables by default, and its files are combined.</summary>
    [Theory]
    [InlineData(299, false)]
    [InlineData(1200, true)]
    public void SizeSelectsTheForm(int methods, bool isLarge)
    {
        string yaml = "api: Studio\nprotocol: rest\nendpoint: https://studio.example/\nmethods:\n"
            + string.Concat(Enumerable.Range(0, methods).Select(i => $"  Get{i}: {{ get: reels{i}, responses: {{ 200: {{ body: {{ id: string }} }} }} }}\n"));
        GeneratorRun run = GeneratorRun.CreateProject(yaml, []);
        string[] names = [.. run.Run().GeneratedSources.Select(source => source.HintName)];

        Assert.Empty(run.Build().Diagnostics);
        Assert.Equal(isLarge, names.Any(name => name.StartsWith("Studio.Group", StringComparison.Ordinal)));
        Assert.InRange(names.Length, isLarge ? 200 : methods, isLarge ? 260 : methods + 4);
        Assert.Equal(isLarge, run.GetSources().Values.Any(code => code.Contains("TableRecord", StringComparison.Ordinal)));

        Dictionary<string, string> before = run.GetSources();
        run.Edit("specs/one/api.yaml", text => text.Replace("Get7: { get: reels7,", "Get7: { summary: Gets reel 7., get: reels7,", StringComparison.Ordinal));
        Assert.Single(run.GetSources(), source => before[source.Key] != source.Value);
    }

    private static string Read(GeneratedAssembly assembly, string json)
    {
        try
        {
            return assembly.RoundTrip("Reel", json);
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static GeneratedAssembly Create(string form) => new(GeneratorRun.CreateProject(Yaml, new() { ["IgataReaders"] = form }), "Studio");

    private static string Join(string form) => string.Concat(GeneratorRun.CreateProject(Yaml, new() { ["IgataReaders"] = form }).GetSources().Values);
}
