using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Protocols;
using Igata.TestApis.Chain;

namespace Igata.Sdk.Tests.Strangers;

/// <summary>A node of a chain: parameters by position, values or null, batches, over a socket.</summary>
public sealed class ChainTests
{
    private const string Account = "0x407d73d8a49eeb85d32cf465507dd71d507100c1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PositionsTagsAndNullsGoThereAndBack()
    {
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, new Node());
        using var chain = new ChainClient(server.Endpoint);
        Assert.Equal("0x2a", await chain.EthBlockNumberAsync(Stop));
        Assert.Equal("0x10", await chain.EthGetBalanceAsync(Account, BlockTag.Latest, Stop));
        Assert.Equal("0x20", await chain.EthGetBalanceAsync(Account, "0x1b4", Stop));
        Assert.Null(await chain.EthGetBlockByNumberAsync("0xffffff", true, Stop));
        Assert.Equal("0x01", await chain.EthCallAsync(new Call { To = Account }, Stop));
    }

    [Fact]
    public async Task AnAddressThatIsNoneIsNotSent()
    {
        using var chain = new ChainClient(new Uri("http://127.0.0.1:9/"));
        InvalidRequestException fault = await Assert.ThrowsAsync<InvalidRequestException>(() => chain.EthGetBalanceAsync("0x40", BlockTag.Latest, Stop).AsTask());
        Assert.Contains("/address", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnErrorCarriesItsData()
    {
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, new Node());
        using var chain = new ChainClient(server.Endpoint);
        ChainException undone = await Assert.ThrowsAsync<ChainException>(() => chain.EthCallAsync(new() { Call = new Call { To = Account }, Block = BlockTag.Earliest }, Stop).AsTask());
        Assert.Equal((ChainError.Reverted, "execution reverted", "0x08c379a0"), (undone.Error, undone.ApiMessage, undone.RevertedDetails));
    }

    [Fact]
    public async Task ABatchIsOneExchangeAndEachOfItsCallsHasAnOutcomeOfItsOwn()
    {
        var node = new Node();
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, node);
        using var chain = new ChainClient(server.Endpoint);
        (JsonRpcResult<string> number, JsonRpcResult<string> undone, JsonRpcResult<Block?> none) = await chain.BatchAsync(
            ChainCalls.EthBlockNumber(),
            ChainCalls.EthCall(new() { Call = new Call { To = Account }, Block = BlockTag.Earliest }),
            ChainCalls.EthGetBlockByNumber(new() { Block = "0xffffff", Full = false }),
            [ChainCalls.NetForget().AsNotification()],
            Stop);
        Assert.Equal("0x2a", number.Value);
        Assert.Equal(ChainError.Reverted, Assert.IsType<ChainException>(undone.Error).Error);
        Assert.Throws<ChainException>(() => undone.Value);
        Assert.True(none.IsSuccess);
        Assert.Null(none.Value);
        Assert.Equal(1, node.Forgot);
    }

    [Fact]
    public async Task NotificationsHaveNoAnswerAndThatIsSuccess()
    {
        var node = new Node();
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, node);
        using var chain = new ChainClient(server.Endpoint);
        await chain.NotifyAsync([ChainCalls.NetForget().AsNotification(), ChainCalls.NetForget().AsNotification()], Stop);
        Assert.Equal(2, node.Forgot);
    }

    [Fact]
    public async Task AnswersOutOfOrderFindTheirCalls()
    {
        using var stub = new Exchanges.Stub(static sent =>
        {
            IEnumerable<JsonNode> answers = JsonNode.Parse(sent.Body)!.AsArray().Reverse()
                .Select(static call => JsonNode.Parse($$"""{"jsonrpc":"2.0","id":{{call!["id"]!.ToJsonString()}},"result":"{{call["method"]}}"}""")!);
            return Answer(new JsonArray([.. answers]).ToJsonString());
        });
        using var http = new HttpClient(stub);
        using var chain = new ChainClient(http, new ChainClientOptions { Endpoint = new Uri("http://node.example/") });
        (JsonRpcResult<string> number, JsonRpcResult<string> id) = await chain.BatchAsync(ChainCalls.EthBlockNumber(), ChainCalls.EthChainId(), cancellationToken: Stop);
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
    public async Task AnAnswerThatIsNoneSaysWhatCame(string body, string said)
    {
        using var stub = new Exchanges.Stub(_ => Answer(body));
        using var http = new HttpClient(stub);
        using var chain = new ChainClient(http, new ChainClientOptions { Endpoint = new Uri("http://node.example/") });
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(() => chain.EthBlockNumberAsync(Stop).AsTask());
        Assert.Contains(said, fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task PagesFollowTheirTokens()
    {
        await using LocalServer server = await LocalServer.StartAsync(ChainOperations.All, new Node());
        using var chain = new ChainClient(server.Endpoint);
        var peers = new List<string>();
        await foreach (string peer in chain.StreamNetPeersAsync(cancellationToken: Stop))
        {
            peers.Add(peer);
        }

        Assert.Equal(["a", "b", "c"], peers);
    }

    private static HttpResponseMessage Answer(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, body[0] == '<' ? "text/html" : "application/json") };

    private sealed class Node : IChainService
    {
        private int _forgot;

        public int Forgot => _forgot;

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
            Interlocked.Increment(ref _forgot);
            return default;
        }
    }
}
