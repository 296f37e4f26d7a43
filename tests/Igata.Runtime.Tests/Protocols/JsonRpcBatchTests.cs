using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.ProtocolTests;

public class JsonRpcBatchTests
{
    private static readonly ErrorShape Shape = new() { IsJsonRpc = true };
    private static readonly JsonRpcCall<Gauge> Gauge = JsonRpcCall<Gauge>.Create("gauge", new Gauge { Level = 1 }, JsonParsing.Value<Gauge>);
    private static readonly JsonRpcCall<long> Count = JsonRpcCall<long>.Create("count", JsonParsing.Int64);
    private static readonly JsonRpcCall<JsonData> Any = JsonRpcCall<JsonData>.Create("any", JsonParsing.Data);
    private string _sent = "";

    [Fact]
    public async Task OutOfOrderResponsesAreMatchedToCalls()
    {
        using TestApiClient api = CreateClient("""[{"jsonrpc":"2.0","id":2,"result":7},{"jsonrpc":"2.0","id":1,"result":{"level":5}},{"jsonrpc":"2.0","id":3,"error":{"code":-1,"message":"no","data":[1]}}]""");
        (JsonRpcResult<Gauge> gauge, JsonRpcResult<long> count, JsonRpcResult<JsonData> any) = await api.BatchAsync(Gauge, Count, Any, [Count.AsNotification(), Gauge.AsNotification()]);
        Assert.Equal("""[{"jsonrpc":"2.0","id":1,"method":"gauge","params":{"level":1}},{"jsonrpc":"2.0","id":2,"method":"count"},{"jsonrpc":"2.0","id":3,"method":"any"},{"jsonrpc":"2.0","method":"count"},{"jsonrpc":"2.0","method":"gauge","params":{"level":1}}]""", _sent);
        Assert.Equal((5, 7), (gauge.Value.Level, count.Value));
        Assert.Equal((true, true, false), (gauge.IsSuccess, count.IsSuccess, any.IsSuccess));
        Assert.Null(count.Error);
        Assert.Equal(("-1", "no", "[1]", "any"), (any.Error!.Code, any.Error.ApiMessage, any.Error.Body.ToString(), any.Error.Operation));
        Assert.Same(any.Error, Assert.Throws<TestException>(() => any.Value));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task CallCanBeSentTwice()
    {
        using TestApiClient api = CreateClient("""[{"jsonrpc":"2.0","id":1,"result":1},{"jsonrpc":"2.0","id":2.0,"result":2}]""");
        IReadOnlyList<JsonRpcResult<long>> results = await api.BatchAsync([Count, Count]);
        Assert.Equal([1, 2], results.Select(static result => result.Value));
    }

    [Fact]
    public async Task BatchErrorIsTheErrorOfEveryCall()
    {
        using TestApiClient api = CreateClient("""{"jsonrpc":"2.0","error":{"code":-32700,"message":"Parse error"},"id":null}""");
        (JsonRpcResult<Gauge> gauge, JsonRpcResult<long> count) = await api.BatchAsync(Gauge, Count);
        Assert.Equal(("-32700", "-32700"), (gauge.Error?.Code, count.Error?.Code));
        Assert.Equal(("gauge", "count"), (gauge.Error?.Operation, count.Error?.Operation));
    }

    [Fact]
    public async Task MissingDuplicateOrInvalidResponseAffectsItsCallOnly()
    {
        using TestApiClient api = CreateClient("""[{"jsonrpc":"2.0","id":1,"result":1},{"jsonrpc":"2.0","id":2,"result":2},{"jsonrpc":"2.0","id":2,"result":2},{"jsonrpc":"2.0","id":3},{"jsonrpc":"2.0","id":4,"result":"x"}]""");
        (JsonRpcResult<long> success, JsonRpcResult<long> duplicate, JsonRpcResult<long> incomplete, JsonRpcResult<long> invalid, JsonRpcResult<long> missing) = await api.BatchAsync(Count, Count, Count, Count, Count);
        Assert.Equal(1, success.Value);
        Assert.Equal("The batch contains two responses to this call.", Assert.IsType<ProtocolException>(duplicate.Exception).Reason);
        Assert.Equal("The response has neither a result nor an error.", Assert.IsType<ProtocolException>(incomplete.Exception).Reason);
        Assert.StartsWith("At $ (byte 0): expected a 64-bit integer", Assert.IsType<ProtocolException>(invalid.Exception).Reason, StringComparison.Ordinal);
        Assert.Equal("The batch contains no response to this call.", Assert.IsType<ProtocolException>(missing.Exception).Reason);
        Assert.Null(missing.Error);
        Assert.Throws<ProtocolException>(() => missing.Value);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ErrorWithoutAnIdBelongsToTheCallWithoutAResponse()
    {
        using TestApiClient api = CreateClient("""[{"jsonrpc":"2.0","id":1,"result":1},{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid Request"}}]""");
        (JsonRpcResult<long> success, JsonRpcResult<long> failure) = await api.BatchAsync(Count, Count);
        Assert.Equal((1, "-32600"), (success.Value, failure.Error?.Code));
    }

    [Theory]
    [InlineData("""[{"jsonrpc":"2.0","id":9,"result":1}]""", "The batch contains a response with the id 9, which was not sent.")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":1}""", "Expected a batch response, but received a single one.")]
    [InlineData("""[{"id":1,"result":1}]""", "Not a JSON-RPC 2.0 response: the member jsonrpc is missing.")]
    [InlineData("[1]", "At $[0] (byte 1): expected an object, found the number 1.")]
    [InlineData("", "Expected JSON, but the response has no body.")]
    public async Task InvalidResponseIsAnErrorOfAllCalls(string response, string reason)
    {
        using TestApiClient api = CreateClient(response);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await api.BatchAsync(Count, Gauge));
        Assert.Equal((reason, "count, gauge"), (exception.Reason, exception.Operation));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    public async Task NotificationsGetAnEmptyResponse(string response)
    {
        using TestApiClient api = CreateClient(response);
        await api.NotifyAsync(Gauge.AsNotification());
        Assert.Equal("""{"jsonrpc":"2.0","method":"gauge","params":{"level":1}}""", _sent);
        await api.NotifyAsync(Gauge.AsNotification(), Count.AsNotification());
        Assert.Equal("""[{"jsonrpc":"2.0","method":"gauge","params":{"level":1}},{"jsonrpc":"2.0","method":"count"}]""", _sent);
        _sent = "";
        await api.NotifyAsync();
        Assert.Empty(await api.BatchAsync(Array.Empty<JsonRpcCall<long>>()));
        Assert.Equal("", _sent);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"jsonrpc":"2.0","result":"0x0"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":1}""")]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"result":1}]""")]
    [InlineData("""{"jsonrpc":"2.0","error":{"code":-32700,"message":"Parse error"},"id":null}""")]
    public async Task ResponseToNotificationsIsNotRead(string response)
    {
        using TestApiClient api = CreateClient(response);
        await api.NotifyAsync(Gauge.AsNotification());
        await api.NotifyAsync(Gauge.AsNotification(), Count.AsNotification());
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ResultsWithoutAnIdAreDropped()
    {
        using TestApiClient api = CreateClient("""[{"jsonrpc":"2.0","id":1,"result":1},{"jsonrpc":"2.0","result":"0x0"},{"result":null,"id":null},{"jsonrpc":"2.0","id":2,"result":2}]""");
        (JsonRpcResult<long> first, JsonRpcResult<long> second) = await api.BatchAsync(Count, Count, [Gauge.AsNotification()]);
        Assert.Equal((1, 2), (first.Value, second.Value));
    }

    [Fact]
    public async Task NullBesideAResultOrAnErrorIsAbsent()
    {
        using TestApiClient api = CreateClient("""[{"jsonrpc":"2\u002e0","id":1,"error":null,"result":1},{"jsonrpc":"2.0","id":2,"result":null,"error":{"code":3,"message":"no"}},{"jsonrpc":"2.0","id":3,"result":null,"error":null}]""");
        var nothing = JsonRpcCall<JsonData>.Create("nothing", JsonParsing.Data);
        (JsonRpcResult<long> success, JsonRpcResult<long> failure, JsonRpcResult<JsonData> empty) = await api.BatchAsync(Count, Count, nothing);
        Assert.Equal(1, success.Value);
        Assert.Equal("3", failure.Error?.Code);
        Assert.Equal(JsonKind.Null, empty.Value.Kind);
    }

    [Fact]
    public async Task InvalidCallPreventsSendingTheBatch()
    {
        using TestApiClient api = CreateClient("");
        var invalid = JsonRpcCall<Gauge>.Create("bad", new Gauge { Level = 99 }, JsonParsing.Value<Gauge>);
        Assert.Equal("bad", (await Assert.ThrowsAsync<InvalidRequestException>(async () => await api.BatchAsync(Count, invalid))).Operation);
        var elsewhere = JsonRpcCall<long>.Create(new ApiOperation("else") { Endpoint = "files" }, JsonParsing.Int64);
        var otherwise = JsonRpcCall<long>.Create(new ApiOperation("otherwise") { Auth = AuthScheme.Bearer }, JsonParsing.Int64);
        await Assert.ThrowsAsync<ArgumentException>(async () => await api.BatchAsync(Count, elsewhere));
        await Assert.ThrowsAsync<ArgumentException>(async () => await api.BatchAsync(Count, otherwise));
        Assert.Equal("", _sent);

        using var http = new HttpClient(new InMemoryHandler(static _ => ""));
        using var same = new TestApiClient(new Uri("http://127.0.0.1:1/"), configure: static options => options.Ids = JsonRpcIds.FromGenerator(static () => 5), errors: Shape, http: http);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await same.BatchAsync(Count, Count));
        await same.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ThousandReversedResponsesAreMatchedToCalls()
    {
        string response = "[" + string.Join(",", Enumerable.Range(1, 1000).Reverse().Select(static id => $$"""{"jsonrpc":"2.0","id":{{id}},"result":{{id * 2}}}""")) + "]";
        using TestApiClient api = CreateClient(response);
        IReadOnlyList<JsonRpcResult<long>> results = await api.BatchAsync(Enumerable.Repeat(Count, 1000));
        Assert.Equal(Enumerable.Range(1, 1000).Select(static id => id * 2L), results.Select(static result => result.Value));
    }

    private TestApiClient CreateClient(string response) => new(new Uri("http://127.0.0.1:1/"), errors: Shape, http: new HttpClient(new InMemoryHandler(body =>
    {
        _sent = body;
        return response;
    })));
}
