using System.Text;
using Igata.Runtime;
using Igata.TestApis.DepotRpc;
using Igata.TestApis.DepotRpc.Server;
using Igata.TestApis.DepotTarget;
using Igata.TestApis.DepotTarget.Server;
using RpcBox = Igata.TestApis.DepotRpc.Box;
using TargetBox = Igata.TestApis.DepotTarget.Box;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Families with the other protocols.</summary>
public sealed class DepotProtocolTests
{
    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JsonRpcHasFamiliesInParametersAndResults()
    {
        var service = new RpcService();
        await using LocalServer server = await LocalServer.StartAsync(DepotRpcOperations.All, service);
        using var client = new DepotRpcClient(new DepotRpcClientOptions { Endpoint = server.Endpoint });
        var request = new Igata.TestApis.DepotRpc.StoreRequest { Box = new RpcBox { Id = 1, X = [new("a", "b")] }, Label = [new("c", 2)] };
        Assert.Equal(request.Box, await client.StoreAsync(request, TestCancellation));
        Assert.Equal(request, service.Stored);
        FindResponse found = await client.FindAsync(new FindRequest { Rest = [new("a", "1"), new("b", "2")] }, TestCancellation);
        Assert.Equal(["a", "b"], found.Rest.Keys);
        Assert.Equal(1, found.Rest["a"].Id);
    }

    [Fact]
    public async Task AListAsParametersIsAnyNumberOfPositions()
    {
        await using LocalServer server = await LocalServer.StartAsync(DepotRpcOperations.All, new RpcService());
        using var client = new DepotRpcClient(new DepotRpcClientOptions { Endpoint = server.Endpoint });
        Assert.Equal(6, await client.SumAsync(new SumRequest { Items = [1, 2, 3] }, TestCancellation));
        Assert.Equal(0, await client.SumAsync(cancellationToken: TestCancellation));
        Assert.Equal("a b", await client.JoinAsync((EquatableList<string>)["a", "b"], TestCancellation));
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await client.JoinAsync((EquatableList<string>)["a", ""], TestCancellation));
        Assert.Equal("/1", Assert.Single(exception.Violations).Pointer);
        exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await client.JoinAsync((EquatableList<string>)["a", "b", "c", "d"], TestCancellation));
        Assert.Equal("", Assert.Single(exception.Violations).Pointer);
        (JsonRpcResult<int> first, JsonRpcResult<int> second) = await client.BatchAsync(DepotRpcCalls.Sum(new SumRequest { Items = [4] }), DepotRpcCalls.Sum(new SumRequest()), cancellationToken: TestCancellation);
        Assert.Equal((4, 0), (first.Value, second.Value));
        Assert.Equal("[1,2]", Encoding.UTF8.GetString(JsonCodec.ToUtf8(new SumRequest { Items = [1, 2] })));
    }

    [Theory]
    [InlineData("sum", "[1,2]", "\"result\":3")]
    [InlineData("sum", "[]", "\"result\":0")]
    [InlineData("sum", "{}", "\"result\":0")]
    [InlineData("sum", "{\"items\":[1]}", "-32602")]
    [InlineData("sum", "[1,\"2\"]", "-32602")]
    [InlineData("join", "[\"a\",\"\"]", "-32602")]
    [InlineData("place", "[1,2]", "\"result\":\"1 2\"")]
    [InlineData("place", "{\"column\":2,\"row\":1}", "\"result\":\"1 2\"")]
    [InlineData("place", "{\"row\":1}", "\"result\":\"1 \"")]
    [InlineData("store", "[{\"id\":7}]", "\"id\":7")]
    [InlineData("store", "{\"label-a\":1,\"box\":{\"id\":7}}", "\"id\":7")]
    [InlineData("store", "[{\"id\":7},1]", "-32602")]
    [InlineData("reset", "{}", "\"result\":true")]
    [InlineData("reset", "[]", "\"result\":true")]
    [InlineData("reset", "[1]", "-32602")]
    [InlineData("clear", "{}", "\"result\":true")]
    [InlineData("clear", "[]", "\"result\":true")]
    [InlineData("ping", "{}", "\"result\":true")]
    [InlineData("ping", "[]", "\"result\":true")]
    public async Task EveryMethodAcceptsParametersByNameAndByPosition(string method, string parameters, string expected)
    {
        await using LocalServer server = await LocalServer.StartAsync(DepotRpcOperations.All, new RpcService());
        using var http = new HttpClient();
        string call = $$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""";
        foreach (string message in new[] { call, $"[{call}]" })
        {
            using var content = new StringContent(message);
            using HttpResponseMessage response = await http.PostAsync(server.Endpoint, content, TestCancellation);
            Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestCancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TargetHeaderHasFamiliesInRequestsAndResponses()
    {
        await using LocalServer server = await LocalServer.StartAsync(DepotTargetOperations.All, new TargetService());
        using var client = new DepotTargetClient(new DepotTargetClientOptions { Endpoint = server.Endpoint });
        var request = new Igata.TestApis.DepotTarget.StoreRequest { Box = new TargetBox { Id = 1, X = [new("a", "b")] }, Label = [new("c", 2)] };
        StoreResponse response = await client.StoreAsync(request, TestCancellation);
        Assert.Equal(request.Box, response.Box);
        Assert.Equal(2, response.Rest["c"].Id);
        var repeat = new RepeatRequest { Id = 1, Rest = [new("a", "b")] };
        Assert.Equal("b", (await client.RepeatAsync(repeat, TestCancellation)).Rest["a"]);
        await Assert.ThrowsAsync<InvalidRequestException>(async () => await client.RepeatAsync(repeat with { Rest = [new("id", "2")] }, TestCancellation));
    }

    [Fact]
    public void FamilyIsWrittenAfterTheMembersAndBeforeWhatIsUnknown()
    {
        RpcBox box = JsonCodec.Parse<RpcBox>("""{"other":1,"x-a":"b","id":1}"""u8);
        Assert.Equal("""{"id":1,"x-a":"b","other":1}""", Encoding.UTF8.GetString(JsonCodec.ToUtf8(box)));
    }

    private sealed class RpcService : IDepotRpcService
    {
        public Igata.TestApis.DepotRpc.StoreRequest? Stored { get; private set; }

        public ValueTask<RpcBox> StoreAsync(Igata.TestApis.DepotRpc.StoreRequest request, CancellationToken cancellationToken)
        {
            Stored = request;
            return new(request.Box);
        }

        public ValueTask<int> SumAsync(SumRequest request, CancellationToken cancellationToken) => new(request.Items.Sum());

        public ValueTask<string> JoinAsync(JoinRequest request, CancellationToken cancellationToken) => new(string.Join(' ', request.Items));

        public ValueTask<string> PlaceAsync(PlaceRequest request, CancellationToken cancellationToken) => new($"{request.Row} {request.Column}");

        public ValueTask<bool> ResetAsync(ResetRequest request, CancellationToken cancellationToken) => new(true);

        public ValueTask<bool> ClearAsync(ClearRequest request, CancellationToken cancellationToken) => new(true);

        public ValueTask<bool> PingAsync(CancellationToken cancellationToken) => new(true);

        public ValueTask<FindResponse> FindAsync(FindRequest request, CancellationToken cancellationToken) =>
            new(new FindResponse { Rest = [.. request.Rest.Select((entry, i) => new KeyValuePair<string, RpcBox>(entry.Key, new RpcBox { Id = i + 1 }))] });
    }

    private sealed class TargetService : IDepotTargetService
    {
        public ValueTask<StoreResponse> StoreAsync(Igata.TestApis.DepotTarget.StoreRequest request, CancellationToken cancellationToken) =>
            new(new StoreResponse { Box = request.Box, Rest = [.. request.Label.Select(entry => new KeyValuePair<string, TargetBox>(entry.Key, new TargetBox { Id = entry.Value }))] });

        public ValueTask<RepeatResponse> RepeatAsync(RepeatRequest request, CancellationToken cancellationToken) => new(new RepeatResponse { Id = request.Id, Rest = request.Rest });
    }
}
