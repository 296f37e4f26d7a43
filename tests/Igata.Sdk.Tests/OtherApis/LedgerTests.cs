using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.TestApis.Ledger;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A store in the style of AWS: the operation in X-Amz-Target, error codes in three positions, unions with a single member, signed requests.</summary>
public sealed class LedgerTests
{
    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CallIsSignedAndNamedAsSpecified()
    {
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(HttpStatusCode.OK, "{}"));
        using LedgerClient ledger = CreateClient(stub, static async (message, _) =>
        {
            byte[] body = await message.Content!.ReadAsByteArrayAsync();
            message.Headers.TryAddWithoutValidation("Authorization", "SIGNED " + Convert.ToHexString(SHA256.HashData(body)));
        });
        await ledger.PutItemAsync("Music", new Dictionary<string, AttributeValue> { ["Artist"] = AttributeValue.FromS("Acme") }, TestCancellation);

        Exchanges.SentRequest sent = Assert.Single(stub.Requests);
        Assert.Equal("Ledger_20240501.PutItem", sent.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", sent.ContentType!.ToString());
        Assert.Equal("SIGNED " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sent.Body))), sent.Headers["Authorization"]);
        JsonNode body = JsonNode.Parse(sent.Body)!;
        Assert.Equal("""{"Artist":{"S":"Acme"}}""", body["Item"]!.ToJsonString());
        Assert.True(Guid.TryParse(body["ClientRequestToken"]!.GetValue<string>(), out _));
    }

    [Fact]
    public void UnionTakesWhatItsCasesAreConvertedFrom()
    {
        AttributeValue bytes = new byte[] { 1, 2 };
        AttributeValue list = new[] { AttributeValue.FromS("a"), bytes };
        AttributeValue map = new Dictionary<string, AttributeValue> { ["a"] = list };
        Assert.Equal(AttributeValue.FromB(new byte[] { 1, 2 }), bytes);
        Assert.Equal(AttributeValue.FromL([AttributeValue.FromS("a"), bytes]), list);
        Assert.Equal(AttributeValue.FromM([new("a", list)]), map);
    }

    [Fact]
    public async Task NameOfAMapIsValidated()
    {
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(HttpStatusCode.OK, "{}"));
        using LedgerClient ledger = CreateClient(stub);
        AttributeValue nested = AttributeValue.FromM([new("b\ude00", AttributeValue.FromS("x"))]);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () =>
            await ledger.PutItemAsync("Music", [new("a\ud83d", nested)], TestCancellation));
        Assert.Equal(["utf-8", "utf-8"], exception.Violations.Select(static violation => violation.Rule));
        Assert.StartsWith("/Item", exception.Violations[0].Pointer, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task CallerTokenIsUsedAndEveryCallHasADifferentOne()
    {
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(HttpStatusCode.OK, "{}"));
        using LedgerClient ledger = CreateClient(stub);
        var request = new PutItemRequest { TableName = "Music", Item = new Dictionary<string, AttributeValue>() };
        await ledger.PutItemAsync(request, TestCancellation);
        await ledger.PutItemAsync(request, TestCancellation);
        await ledger.PutItemAsync(request with { ClientRequestToken = "mine" }, TestCancellation);
        string[] tokens = [.. stub.Requests.Select(static sent => JsonNode.Parse(sent.Body)!["ClientRequestToken"]!.GetValue<string>())];
        Assert.NotEqual(tokens[0], tokens[1]);
        Assert.Equal("mine", tokens[2]);
        Assert.Null(request.ClientRequestToken);
    }

    [Theory]
    [InlineData("""{"__type":"com.example.ledger#ThrottlingException:http://example.com/","message":"Slow down."}""", null)]
    [InlineData("""{"code":"ThrottlingException","Message":"Slow down."}""", null)]
    [InlineData("""{"__type":"Other","Message":"Slow down."}""", "ThrottlingException:http://internal.example/")]
    public async Task ErrorCodeIsFoundInEveryLocation(string body, string? header)
    {
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(HttpStatusCode.BadRequest, body, header));
        using LedgerClient ledger = CreateClient(stub);
        LedgerException exception = await Assert.ThrowsAsync<LedgerException>(() => ledger.DescribeTableAsync("Music", TestCancellation).AsTask());
        Assert.Equal((LedgerError.ThrottlingException, "Slow down."), (exception.Error, exception.ApiMessage));
    }

    [Fact]
    public async Task ErrorHasItsBody()
    {
        const string Body = """{"__type":"TransactionCanceledException","Message":"No.","CancellationReasons":[null,{"Code":"None"}]}""";
        using var stub = new Exchanges.RecordingHandler(static _ => CreateResponse(HttpStatusCode.BadRequest, Body));
        using LedgerClient ledger = CreateClient(stub);
        var put = new Put { TableName = "Music", Item = new Dictionary<string, AttributeValue>() };
        LedgerException exception = await Assert.ThrowsAsync<LedgerException>(() => ledger.TransactWriteItemsAsync(new() { Puts = [put] }, TestCancellation).AsTask());
        Assert.Equal([null, "None"], exception.Canceled!.CancellationReasons.Select(static reason => reason?.Code));
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("0.5", 0.5)]
    public async Task NumberCanBeNaN(string written, double read)
    {
        string body = """{"Table":{"TableName":"Music","CreationDateTime":1363729002.358,"ItemCount":0,"Load":""" + written + "}}";
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(HttpStatusCode.OK, body));
        using LedgerClient ledger = CreateClient(stub);
        TableDescription table = (await ledger.DescribeTableAsync("Music", TestCancellation)).Table;
        Assert.Equal((read, DateTimeOffset.FromUnixTimeMilliseconds(1363729002358)), (table.Load, table.CreationDateTime));
        Assert.Equal("application/x-amz-json-1.1", stub.Requests[0].ContentType!.ToString());
    }

    [Fact]
    public async Task KeyedValuesAreReadAtAnyDepthAndUnknownOnesPreserved()
    {
        const string Item = """{"More":{"M":{"Deep":{"L":[{"BOOL":true},{"NULL":true},{"NS":["1","2"]},{"B":"AAEC"}]}}},"New":{"X":{"y":1}},"Two":{"S":"a","N":"1"}}""";
        using var stub = new Exchanges.RecordingHandler(static _ => CreateResponse(HttpStatusCode.OK, $$"""{"Item":{{Item}}}"""));
        using LedgerClient ledger = CreateClient(stub);
        GetItemResponse response = await ledger.GetItemAsync("Music", new Dictionary<string, AttributeValue> { ["Artist"] = AttributeValue.FromS("Acme") }, TestCancellation);
        EquatableMap<AttributeValue> item = response.Item!.Value;
        EquatableList<AttributeValue> deep = item["More"].M!.Value["Deep"].L!.Value;
        Assert.True(deep[0].Bool);
        Assert.Equal(["1", "2"], deep[2].Ns!.Value);
        Assert.Equal([0, 1, 2], deep[3].B!.Value.ToArray());
        Assert.Equal("""{"X":{"y":1}}""", item["New"].Unknown.ToString());
        Assert.Equal("""{"S":"a","N":"1"}""", item["Two"].Unknown.ToString());
        Assert.Equal($$"""{"Item":{{Item}}}""", Encoding.UTF8.GetString(JsonCodec.ToUtf8(response)));
    }

    [Fact]
    public async Task PagingContinuesAfterTheLastKey()
    {
        using var stub = new Exchanges.RecordingHandler(static sent => CreateResponse(HttpStatusCode.OK, JsonNode.Parse(sent.Body)!["ExclusiveStartKey"] is null
            ? """{"Items":[{"Id":{"N":"1"}}],"Count":1,"LastEvaluatedKey":{"Id":{"N":"1"}}}"""
            : """{"Items":[{"Id":{"N":"2"}}],"Count":1}"""));
        using LedgerClient ledger = CreateClient(stub);
        var ids = new List<string?>();
        await foreach (EquatableMap<AttributeValue> item in ledger.StreamScanAsync(new() { TableName = "Music" }, TestCancellation))
        {
            ids.Add(item["Id"].N);
        }

        Assert.Equal(["1", "2"], ids);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public void RegionIsOnlyPartOfTheHost()
    {
        using var stub = new Exchanges.RecordingHandler(static _ => CreateResponse(HttpStatusCode.OK, "{}"));
        using var http = new HttpClient(stub);
        Assert.Throws<ArgumentException>(() => new LedgerClient(http, new LedgerClientOptions { Region = "evil.example/#" }));
    }

    private static LedgerClient CreateClient(Exchanges.RecordingHandler stub, Func<HttpRequestMessage, CancellationToken, ValueTask>? sign = null) =>
        new(new HttpClient(stub), new LedgerClientOptions { Region = "us-1", Authenticator = sign ?? (static (_, _) => default) });

    private static HttpResponseMessage CreateResponse(HttpStatusCode status, string body, string? code = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0") };
        if (code is not null)
        {
            response.Headers.Add("x-amzn-ErrorType", code);
        }

        return response;
    }
}
