using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.TestApis.Chain;
using Igata.TestApis.Chain.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A blockchain node over a socket: positional parameters, nullable values, batches.</summary>
public sealed class ChainTests
{
    private const string Account = "0x407d73d8a49eeb85d32cf465507dd71d507100c1";

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PositionsTagsAndNullsRoundTrip()
    {
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, new NodeService());
        using var chain = new ChainClient(server.Endpoint);
        Assert.Equal("0x2a", await chain.EthBlockNumberAsync(TestCancellation));
        Assert.Equal("0x10", await chain.EthGetBalanceAsync(Account, BlockTag.Latest, TestCancellation));
        Assert.Equal("0x20", await chain.EthGetBalanceAsync(Account, "0x1b4", TestCancellation));
        Assert.Null(await chain.EthGetBlockByNumberAsync("0xffffff", true, TestCancellation));
        Assert.Equal("0x01", await chain.EthCallAsync(new Call { To = Account }, TestCancellation));
    }

    [Theory]
    [InlineData("eth_getBalance", """{"block":"latest","other":1,"address":"0x407d73d8a49eeb85d32cf465507dd71d507100c1"}""", "\"result\":\"0x10\"")]
    [InlineData("eth_getBalance", """ ["0x407d73d8a49eeb85d32cf465507dd71d507100c1","latest"]""", "\"result\":\"0x10\"")]
    [InlineData("eth_call", """{"call":{"to":"0x407d73d8a49eeb85d32cf465507dd71d507100c1"}}""", "\"result\":\"0x01\"")]
    [InlineData("eth_getBalance", """{"block":"latest"}""", "-32602")]
    public async Task ServerTakesParametersByPositionAndByName(string method, string parameters, string expected)
    {
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, new NodeService());
        using var http = new HttpClient();
        using var content = new StringContent($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""");
        using HttpResponseMessage response = await http.PostAsync(server.Endpoint, content, TestCancellation);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestCancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidAddressIsNotSent()
    {
        using var chain = new ChainClient(new Uri("http://127.0.0.1:9/"));
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(() => chain.EthGetBalanceAsync("0x40", BlockTag.Latest, TestCancellation).AsTask());
        Assert.Contains("/address", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorHasItsData()
    {
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, new NodeService());
        using var chain = new ChainClient(server.Endpoint);
        ChainException undone = await Assert.ThrowsAsync<ChainException>(() => chain.EthCallAsync(new() { Call = new Call { To = Account }, Block = BlockTag.Earliest }, TestCancellation).AsTask());
        Assert.Equal((ChainError.Reverted, "execution reverted", "0x08c379a0"), (undone.Error, undone.ApiMessage, undone.RevertedDetails));
    }

    [Fact]
    public async Task BatchIsOneExchangeWithAResultForEachCall()
    {
        var node = new NodeService();
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, node);
        using var chain = new ChainClient(server.Endpoint);
        (JsonRpcResult<string> number, JsonRpcResult<string> undone, JsonRpcResult<Block?> none) = await chain.BatchAsync(
            ChainCalls.EthBlockNumber(),
            ChainCalls.EthCall(new() { Call = new Call { To = Account }, Block = BlockTag.Earliest }),
            ChainCalls.EthGetBlockByNumber(new() { Block = "0xffffff", Full = false }),
            [ChainCalls.NetForget().AsNotification()],
            TestCancellation);
        Assert.Equal("0x2a", number.Value);
        Assert.Equal(ChainError.Reverted, Assert.IsType<ChainException>(undone.Error).Error);
        Assert.Throws<ChainException>(() => undone.Value);
        Assert.True(none.IsSuccess);
        Assert.Null(none.Value);
        Assert.Equal(1, node.Forgot);
    }

    [Fact]
    public async Task NotificationsSucceedWithoutAResponse()
    {
        var node = new NodeService();
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, node);
        using var chain = new ChainClient(server.Endpoint);
        await chain.NotifyAsync([ChainCalls.NetForget().AsNotification(), ChainCalls.NetForget().AsNotification()], TestCancellation);
        Assert.Equal(2, node.Forgot);
    }

    [Fact]
    public async Task OutOfOrderResponsesAreMatchedToCalls()
    {
        using var stub = new Exchanges.RecordingHandler(static sent =>
        {
            IEnumerable<JsonNode> responses = JsonNode.Parse(sent.Body)!.AsArray().Reverse()
                .Select(static call => JsonNode.Parse($$"""{"jsonrpc":"2.0","id":{{call!["id"]!.ToJsonString()}},"result":"{{call["method"]}}"}""")!);
            return CreateResponse(new JsonArray([.. responses]).ToJsonString());
        });
        using var http = new HttpClient(stub);
        using var chain = new ChainClient(http, new ChainClientOptions { Endpoint = new Uri("http://node.example/") });
        (JsonRpcResult<string> number, JsonRpcResult<string> id) = await chain.BatchAsync(ChainCalls.EthBlockNumber(), ChainCalls.EthChainId(), cancellationToken: TestCancellation);
        Assert.Equal(("eth_blockNumber", "eth_chainId"), (number.Value, id.Value));
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":999,"result":"0x1"}""", "id")]
    [InlineData("""{"jsonrpc":"2.0","result":"0x1"}""", "id")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"result":"0x1"}""", "jsonrpc")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", "result")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":"0x1","error":{"code":1,"message":"m"}}""", "result")]
    [InlineData("<html><body>Bad gateway</body></html>", "html")]
    public async Task InvalidResponseSaysWhatWasReceived(string body, string expectedMessage)
    {
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(body));
        using var http = new HttpClient(stub);
        using var chain = new ChainClient(http, new ChainClientOptions { Endpoint = new Uri("http://node.example/") });
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => chain.EthBlockNumberAsync(TestCancellation).AsTask());
        Assert.Contains(expectedMessage, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task PagingFollowsTokens()
    {
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, new NodeService());
        using var chain = new ChainClient(server.Endpoint);
        var peers = new List<string>();
        await foreach (string peer in chain.StreamNetPeersAsync(cancellationToken: TestCancellation))
        {
            peers.Add(peer);
        }

        Assert.Equal(["a", "b", "c"], peers);
    }

    private static HttpResponseMessage CreateResponse(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, body[0] == '<' ? "text/html" : "application/json") };

    private sealed class NodeService : IChainService
    {
        private int _forgotten;

        public int Forgot => _forgotten;

        public ValueTask<string> EthBlockNumberAsync(CancellationToken cancellationToken) => new("0x2a");

        public ValueTask<string> EthGetBalanceAsync(EthGetBalanceRequest request, CancellationToken cancellationToken) =>
            new(request.Block.BlockTag is { } tag && tag == BlockTag.Latest ? "0x10" : "0x20");

        public ValueTask<Block?> EthGetBlockByNumberAsync(EthGetBlockByNumberRequest request, CancellationToken cancellationToken) => new((Block?)null);

        public ValueTask<string> EthCallAsync(EthCallRequest request, CancellationToken cancellationToken) =>
            request.Block is null ? new("0x01") : throw new ChainException(ChainError.Reverted, JsonData.String("0x08c379a0"), "execution reverted");

        public ValueTask<NetPeersResponse> NetPeersAsync(NetPeersRequest request, CancellationToken cancellationToken) =>
            new(request.After is null ? new NetPeersResponse { Peers = ["a", "b"], Next = "b" } : new NetPeersResponse { Peers = ["c"] });

        public ValueTask NetForgetAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _forgotten);
            return default;
        }
    }
}
