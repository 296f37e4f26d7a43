using Igata.Runtime;
using Igata.TestApis.Gaps;
using Igata.TestApis.GapsRpc;

namespace Igata.Hosting.Tests.MissingMembers;

/// <summary>Responses without members that their spec requires.</summary>
public sealed class MissingMemberTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ResponseThatLacksAMemberIsRejectedByDefault()
    {
        using GapsClient client = Create("""{"rank":1}""", MissingMemberHandling.Reject);

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => client.GetThingAsync(Cancel).AsTask());

        Assert.Contains("\"id\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MembersThatAreMissingHaveEmptyValues()
    {
        using GapsClient client = Create("""{"rank":1,"more":2}""");

        Thing thing = await client.GetThingAsync(Cancel);

        Assert.Equal(("", 0, 0L, 0d, false), (thing.Id, thing.Count, thing.Size, thing.Ratio, thing.Open));
        Assert.Equal((default, default, TimeSpan.Zero, Guid.Empty, ""), (thing.At, thing.Micros, thing.Lasts, thing.Uid, thing.Link.OriginalString));
        Assert.Equal((0, "", default, "{}"), (thing.Raw.Length, thing.Code.Reveal(), thing.Data, thing.Props.ToString()));
        Assert.Equal((default(ThingKind), default(ThingLevel), 0, 0, 0), (thing.Kind, thing.Level, thing.Tags.Count, thing.Labels.Count, thing.Names.Count));
        Assert.Equal(("", default, 0), (thing.Part.Id, thing.Part.Kind, thing.Part.Parts.Count));
        Assert.Equal((true, null, "v1", 1), (thing.Maybe.IsFalse, thing.None, thing.Version, thing.Rank));
        Assert.Equal("""{"rank":1,"more":2}""", JsonCodec.ToText(thing));
    }

    [Fact]
    public async Task FilledMemberIsWrittenOnlyIfItIsSet()
    {
        using GapsClient client = Create("""{"id":"a","count":3}""");

        Thing thing = await client.GetThingAsync(Cancel);

        Assert.Equal("""{"id":"a","count":3}""", JsonCodec.ToText(thing));
        Assert.Equal("""{"id":"a","count":3,"note":"n"}""", JsonCodec.ToText(thing with { Note = "n" }));
        Assert.Equal("""{"id":"a","count":3,"size":0,"kind":"large"}""", JsonCodec.ToText(thing with { Size = 0, Kind = ThingKind.Large }));
        Assert.Equal("""{"id":"a","count":3,"part":{}}""", JsonCodec.ToText(thing with { Part = thing.Part with { } }));
        Assert.Equal("""{"id":"a","count":3,"part":{"id":""}}""", JsonCodec.ToText(thing with { Part = thing.Part with { Id = "" } }));
        Assert.NotEqual(thing, thing with { Size = 0 });
    }

    [Fact]
    public async Task RecordsInsideOfRecordsAndListsAreFilled()
    {
        const string Body = """[{"id":"a","part":{"id":"p","kind":"left","parts":[]}},{"id":"b","part":{"parts":[{"id":"q"}]}}]""";
        using GapsClient client = Create(Body);

        EquatableList<Thing> things = await client.ListThingsAsync(Cancel);
        List<Thing> streamed = [];
        await foreach (Thing thing in client.StreamThingsAsync(Cancel))
        {
            streamed.Add(thing);
        }

        Assert.Equal(things, streamed);
        Assert.Equal(("", "q", default), (things[1].Part.Id, things[1].Part.Parts[0].Id, things[1].Part.Parts[0].Kind));
        Assert.Equal(Body, $"[{string.Join(",", things.Select(JsonCodec.ToText))}]");
    }

    [Fact]
    public async Task UnionHasNoEmptyValue()
    {
        using GapsClient client = Create("{}");

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => client.GetHeldAsync(Cancel).AsTask());

        Assert.Contains("the required member \"choice\", whose type has no empty value", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadersThatAreMissingHaveEmptyValues()
    {
        using GapsClient client = Create("{}");

        GetHeadersResponse response = await client.GetHeadersAsync(Cancel);

        Assert.Equal(("", 0, 0, ""), (response.XName, response.XCount, response.XTags.Count, response.Id));
    }

    [Fact]
    public async Task ResultsOfJsonRpcAreFilled()
    {
        var options = new GapsRpcClientOptions { MissingMembers = MissingMemberHandling.Fill };
        using var http = new HttpClient(new GapsHandler("""{"jsonrpc":"2.0","id":1,"result":{"id":"a"}}"""));
        using var client = new GapsRpcClient(http, options);
        using var batchHttp = new HttpClient(new GapsHandler("""[{"jsonrpc":"2.0","id":1,"result":{"id":"a"}},{"jsonrpc":"2.0","id":2,"result":[{"count":7}]}]"""));
        using var batchClient = new GapsRpcClient(batchHttp, options);

        Row row = await client.GetRowAsync(Cancel);
        (JsonRpcResult<Row> first, JsonRpcResult<EquatableList<Row>> second) = await batchClient.BatchAsync(GapsRpcCalls.GetRow(), GapsRpcCalls.GetRows(), cancellationToken: Cancel);

        Assert.Equal(("a", 0), (row.Id, row.Count));
        Assert.Equal(row, first.Value);
        Assert.Equal(("", 7), (second.Value[0].Id, second.Value[0].Count));
    }

    private static GapsClient Create(string body, MissingMemberHandling handling = MissingMemberHandling.Fill) =>
        new(new HttpClient(new GapsHandler(body)), new GapsClientOptions { MissingMembers = handling });
}
