using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.ProtocolTests;

public class JsonRpcTests
{
    private static readonly ErrorShape Shape = new() { IsJsonRpc = true };

    [Theory]
    [InlineData("200 OK")]
    [InlineData("500 Oops")]
    public async Task CallIsOnePostAndItsResultIsReadWhateverTheStatus(string status)
    {
        await using var server = new RawServer(RawServer.CreateResponse(status, """ { "id": 1, "result": {"level":5}, "jsonrpc": "2.0", "extra": [1] } """));
        using var api = new TestApiClient(server.Endpoint, errors: Shape);
        Assert.Equal(5, (await api.Transport.CallAsync("gauge.get", new Gauge { Sent = 1 }, JsonParsing.Value<Gauge>, default)).Level);
        Assert.StartsWith("POST /api/ HTTP/1.1\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + """{"jsonrpc":"2.0","id":1,"method":"gauge.get","params":{"sent":1}}""", server.Requests[0], StringComparison.Ordinal);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task EndpointIsTheCompleteUrl()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", """{"jsonrpc":"2.0","id":1,"result":1}"""));
        using var api = new TestApiClient(server.Endpoint, errors: Shape, configure: options => options.Endpoint = server.Endpoint);
        await api.Transport.CallAsync("call", default(CancellationToken));
        Assert.StartsWith("POST /api HTTP/1.1\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.EndsWith("""{"jsonrpc":"2.0","id":1,"method":"call"}""", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdsAreNumbersOrTextsPerClient()
    {
        var sent = new List<string>();
        using var http = new HttpClient(new InMemoryHandler(body =>
        {
            sent.Add(JsonData.Parse(body).TryGet("id", out JsonData id) ? id.ToString() : "");
            return $$"""{"jsonrpc":"2.0","id":{{sent[^1]}},"result":null}""";
        }));
        using var numbers = new TestApiClient(new Uri("http://127.0.0.1:1/"), errors: Shape, http: http);
        using var otherClient = new TestApiClient(new Uri("http://127.0.0.1:1/"), errors: Shape, http: http);
        using var uuids = new TestApiClient(new Uri("http://127.0.0.1:1/"), configure: static options => options.Ids = JsonRpcIds.Uuids, errors: Shape, http: http);
        using var own = new TestApiClient(new Uri("http://127.0.0.1:1/"), configure: static options => options.Ids = JsonRpcIds.FromGenerator(static () => "a\"é\u2028"), errors: Shape, http: http);
        foreach (TestApiClient api in new[] { numbers, numbers, otherClient, uuids, own })
        {
            await api.Transport.CallAsync("call", default(CancellationToken));
        }

        Assert.Equal(["1", "2", "1"], sent[..3]);
        Assert.True(Guid.TryParse(JsonData.Parse(sent[3]).GetString(), out _));
        Assert.Equal("a\"é\u2028", JsonData.Parse(sent[4]).GetString());
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","error":{"code":-32601,"message":"Method not found"},"id":1}""", "-32601", "Method not found", "")]
    [InlineData("""{"jsonrpc":"2.0","error":{"code":404,"message":"No channel","data":{"level":3}},"id":1}""", "404", "No channel", """{"level":3}""")]
    [InlineData("""{"jsonrpc":"2.0","error":{"code":-32700,"message":"Parse error"},"id":null}""", "-32700", "Parse error", "")]
    [InlineData("""{"jsonrpc":"2.0","error":{"code":1,"data":"x"},"id":1}""", "1", null, "\"x\"")]
    public async Task ErrorObjectIsAnApiException(string body, string code, string? message, string data)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", body));
        using var api = new TestApiClient(server.Endpoint, errors: Shape);
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await CallAsync(api));
        Assert.Equal((code, message, data), (exception.Code, exception.ApiMessage, exception.Body.ToString()));
        Assert.Equal($"call failed with {code}{(message is null ? "" : ": " + message)}", exception.Message);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ErrorCodesCanBeInTheData()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", """{"jsonrpc":"2.0","error":{"code":-32000,"message":"m","data":{"code":"E_X","why":"w"}},"id":1}"""));
        using var api = new TestApiClient(server.Endpoint, errors: Shape with { CodePointers = ["/code"], MessagePointers = ["/why"] });
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await CallAsync(api));
        Assert.Equal(("E_X", "w"), (exception.Code, exception.ApiMessage));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":2,"result":{}}""", "The response has the id 2, expected 1.")]
    [InlineData("""{"jsonrpc":"2.0","id":"1","result":{}}""", "The response has the id \"1\", expected 1.")]
    [InlineData("""{"jsonrpc":"2.0","result":{}}""", "The response has no id, expected 1.")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"result":{}}""", "The response has the id null, expected 1.")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"error":{"code":1,"message":"m"}}""", "The response has the id 7, expected 1. It contains an error: {\"code\":1,\"message\":\"m\"}")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", "The response has neither a result nor an error.")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":1,"error":{"code":1,"message":"m"}}""", "The response has both a result and an error. It contains an error: {\"code\":1,\"message\":\"m\"}")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":"no"}""", "The error is not an object with a numeric code.")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"error":{"message":"m"}}""", "The error is not an object with a numeric code.")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"result":{}}""", "Not a JSON-RPC 2.0 response: jsonrpc is \"1.0\", expected \"2.0\".")]
    [InlineData("""{"jsonrpc":2.0,"id":1,"result":{}}""", "Not a JSON-RPC 2.0 response: jsonrpc is 2.0, expected \"2.0\".")]
    [InlineData("""{"id":1,"result":{}}""", "Not a JSON-RPC 2.0 response: the member jsonrpc is missing.")]
    [InlineData("""[]""", "At $ (byte 0): expected an object, found an array.")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{"level":"x"}}""", "At $.result.level (byte 42): expected a 32-bit integer, found the string \"x\".")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}x""", "At $ (byte 36): expected the end of the document, found x.")]
    [InlineData("", "Expected JSON, but the response has no body.")]
    [InlineData("<html>", "Expected JSON, but the content type is application/json; the body starts with: <html>")]
    public async Task InvalidResponseSaysWhatWasReceived(string body, string reason)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", body));
        using var api = new TestApiClient(server.Endpoint, errors: Shape);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await CallAsync(api));
        Assert.Equal(reason, exception.Reason);
        Assert.Equal("call", exception.Operation);
        Assert.Equal(body, exception.BodyStart);
        Assert.Single(server.Requests);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"error":"unauthorized"}""")]
    public async Task UnexpectedBodyIsAnErrorByItsStatus(string body)
    {
        await using var server = new RawServer(RawServer.CreateResponse("401 Unauthorized", body));
        using var api = new TestApiClient(server.Endpoint, errors: Shape);
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await CallAsync(api));
        Assert.Equal(("401", HttpStatusCode.Unauthorized, body), (exception.Code, exception.StatusCode, exception.BodyText));
        exception = await Assert.ThrowsAsync<TestException>(async () => await api.BatchAsync([CreateCall()]));
        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task RedirectIsNotFollowed()
    {
        await using var server = new RawServer(RawServer.CreateResponse("302 Found", "", "Location: https://other.example/\r\n"));
        using var api = new TestApiClient(server.Endpoint, errors: Shape);
        Assert.Contains("redirects to other.example", (await Assert.ThrowsAsync<ProtocolException>(async () => await CallAsync(api))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPrefixOfAResponseIsATypedError()
    {
        const string Whole = """{"jsonrpc":"2.0","id":1,"result":{"level":5}}""";
        for (int length = 0; length < Whole.Length; length++)
        {
            using var http = new HttpClient(new InMemoryHandler(_ => Whole[..length]));
            using var api = new TestApiClient(new Uri("http://127.0.0.1:1/"), errors: Shape, http: http);
            await Assert.ThrowsAsync<ProtocolException>(async () => await CallAsync(api));
            await Assert.ThrowsAsync<ProtocolException>(async () => await api.BatchAsync([CreateCall()]));
            await api.Pool.WaitUntilBalancedAsync();
        }
    }

    private static ValueTask<Gauge> CallAsync(TestApiClient api) => api.Transport.CallAsync("call", new Gauge(), JsonParsing.Value<Gauge>, default);

    private static JsonRpcCall<Gauge> CreateCall() => JsonRpcCall<Gauge>.Create("call", new Gauge(), JsonParsing.Value<Gauge>);
}
