using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.TestApis.Ledger;

namespace Igata.Sdk.Tests.Strangers;

/// <summary>A store in the manner of AWS: the operation in X-Amz-Target, codes in three places, values by one key, signed requests.</summary>
public sealed class LedgerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ACallIsSignedAndNamedAsTheSpecSays()
    {
        using var stub = new Exchanges.Stub(_ => Answer(HttpStatusCode.OK, "{}"));
        using LedgerClient ledger = Client(stub, static async (message, _) =>
        {
            byte[] body = await message.Content!.ReadAsByteArrayAsync();
            message.Headers.TryAddWithoutValidation("Authorization", "SIGNED " + Convert.ToHexString(SHA256.HashData(body)));
        });
        await ledger.PutItemAsync("Music", new Dictionary<string, AttributeValue> { ["Artist"] = AttributeValue.FromS("Acme") }, Stop);

        Exchanges.Sent sent = Assert.Single(stub.Requests);
        Assert.Equal("Ledger_20240501.PutItem", sent.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", sent.ContentType!.ToString());
        Assert.Equal("SIGNED " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sent.Body))), sent.Headers["Authorization"]);
        JsonNode body = JsonNode.Parse(sent.Body)!;
        Assert.Equal("""{"Artist":{"S":"Acme"}}""", body["Item"]!.ToJsonString());
        Assert.True(Guid.TryParse(body["ClientRequestToken"]!.GetValue<string>(), out _));
    }

    [Fact]
    public async Task ATokenOfTheCallersOwnIsKeptAndEveryCallHasAnother()
    {
        using var stub = new Exchanges.Stub(_ => Answer(HttpStatusCode.OK, "{}"));
        using LedgerClient ledger = Client(stub);
        var request = new PutItemRequest { TableName = "Music", Item = new Dictionary<string, AttributeValue>() };
        await ledger.PutItemAsync(request, Stop);
        await ledger.PutItemAsync(request, Stop);
        await ledger.PutItemAsync(request with { ClientRequestToken = "mine" }, Stop);
        string[] tokens = [.. stub.Requests.Select(static sent => JsonNode.Parse(sent.Body)!["ClientRequestToken"]!.GetValue<string>())];
        Assert.NotEqual(tokens[0], tokens[1]);
        Assert.Equal("mine", tokens[2]);
        Assert.Null(request.ClientRequestToken);
    }

    [Theory]
    [InlineData("""{"__type":"com.example.ledger#ThrottlingException:http://example.com/","message":"Slow down."}""", null)]
    [InlineData("""{"code":"ThrottlingException","Message":"Slow down."}""", null)]
    [InlineData("""{"__type":"Other","Message":"Slow down."}""", "ThrottlingException:http://internal.example/")]
    public async Task ACodeIsFoundWhereverItIs(string body, string? header)
    {
        using var stub = new Exchanges.Stub(_ => Answer(HttpStatusCode.BadRequest, body, header));
        using LedgerClient ledger = Client(stub);
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.DescribeTableAsync("Music", Stop).AsTask());
        Assert.Equal((LedgerError.ThrottlingException, "Slow down."), (refused.Error, refused.ApiMessage));
    }

    [Fact]
    public async Task AnErrorHasItsOwnBody()
    {
        const string Body = """{"__type":"TransactionCanceledException","Message":"No.","CancellationReasons":[null,{"Code":"None"}]}""";
        using var stub = new Exchanges.Stub(static _ => Answer(HttpStatusCode.BadRequest, Body));
        using LedgerClient ledger = Client(stub);
        var put = new Put { TableName = "Music", Item = new Dictionary<string, AttributeValue>() };
        LedgerException refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.TransactWriteItemsAsync(new() { Puts = [put] }, Stop).AsTask());
        Assert.Equal([null, "None"], refused.Canceled!.CancellationReasons.Select(static reason => reason?.Code));
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("0.5", 0.5)]
    public async Task ANumberMayBeNone(string written, double read)
    {
        string body = """{"Table":{"TableName":"Music","CreationDateTime":1363729002.358,"ItemCount":0,"Load":""" + written + "}}";
        using var stub = new Exchanges.Stub(_ => Answer(HttpStatusCode.OK, body));
        using LedgerClient ledger = Client(stub);
        TableDescription table = (await ledger.DescribeTableAsync("Music", Stop)).Table;
        Assert.Equal((read, DateTimeOffset.FromUnixTimeMilliseconds(1363729002358)), (table.Load, table.CreationDateTime));
        Assert.Equal("application/x-amz-json-1.1", stub.Requests[0].ContentType!.ToString());
    }

    [Fact]
    public async Task ValuesByKeyAreReadInAnyDepthAndUnknownOnesAreKept()
    {
        const string Item = """{"More":{"M":{"Deep":{"L":[{"BOOL":true},{"NULL":true},{"NS":["1","2"]},{"B":"AAEC"}]}}},"New":{"X":{"y":1}},"Two":{"S":"a","N":"1"}}""";
        using var stub = new Exchanges.Stub(static _ => Answer(HttpStatusCode.OK, $$"""{"Item":{{Item}}}"""));
        using LedgerClient ledger = Client(stub);
        GetItemResponse answer = await ledger.GetItemAsync("Music", new Dictionary<string, AttributeValue> { ["Artist"] = AttributeValue.FromS("Acme") }, Stop);
        EquatableMap<AttributeValue> item = answer.Item!.Value;
        EquatableList<AttributeValue> deep = item["More"].M!.Value["Deep"].L!.Value;
        Assert.True(deep[0].Bool);
        Assert.Equal(["1", "2"], deep[2].Ns!.Value);
        Assert.Equal([0, 1, 2], deep[3].B!.Value.ToArray());
        Assert.Equal("""{"X":{"y":1}}""", item["New"].Unknown.ToString());
        Assert.Equal("""{"S":"a","N":"1"}""", item["Two"].Unknown.ToString());
        Assert.Equal($$"""{"Item":{{Item}}}""", Encoding.UTF8.GetString(Igata.Runtime.Json.Json.ToUtf8(answer)));
    }

    [Fact]
    public async Task PagesGoOnAfterTheLastKey()
    {
        using var stub = new Exchanges.Stub(static sent => Answer(HttpStatusCode.OK, JsonNode.Parse(sent.Body)!["ExclusiveStartKey"] is null
            ? """{"Items":[{"Id":{"N":"1"}}],"Count":1,"LastEvaluatedKey":{"Id":{"N":"1"}}}"""
            : """{"Items":[{"Id":{"N":"2"}}],"Count":1}"""));
        using LedgerClient ledger = Client(stub);
        var ids = new List<string?>();
        await foreach (EquatableMap<AttributeValue> item in ledger.StreamScanAsync(new() { TableName = "Music" }, Stop))
        {
            ids.Add(item["Id"].N);
        }

        Assert.Equal(["1", "2"], ids);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public void ARegionIsPartOfTheHostAndNothingElse()
    {
        using var stub = new Exchanges.Stub(static _ => Answer(HttpStatusCode.OK, "{}"));
        using var http = new HttpClient(stub);
        Assert.Throws<ArgumentException>(() => new LedgerClient(http, new LedgerClientOptions { Region = "evil.example/#" }));
    }

    private static LedgerClient Client(Exchanges.Stub stub, Func<HttpRequestMessage, CancellationToken, ValueTask>? sign = null) =>
        new(new HttpClient(stub), new LedgerClientOptions { Region = "us-1", Authenticator = sign ?? (static (_, _) => default) });

    private static HttpResponseMessage Answer(HttpStatusCode status, string body, string? code = null)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0") };
        if (code is not null)
        {
            answer.Headers.Add("x-amzn-ErrorType", code);
        }

        return answer;
    }
}
