using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.TransportTests;

namespace Igata.Tests.OperationTests;

/// <summary>All examples of section 7 of the JSON-RPC 2.0 specification, and requirements of its other sections.</summary>
public class JsonRpcSpecificationTests
{
    private static readonly OperationTable<Service> Table = OperationTable.CreateForJsonRpc<Service>(new ErrorShape { IsJsonRpc = true },
    [
        Operation.Create<Service, NumberPair, FreeForm>("subtract", NumberPair.Read, FreeForm.Write, static (_, request, _) => new(new FreeForm(request.Subtract()))),
        Operation.Create<Service, FreeForm>(new ApiOperation("sum") { IsPositional = true }, FreeForm.Read, static (service, request, _) =>
        {
            service.Notifications.Add("sum " + request.Data);
            return default;
        }),
        Operation.Create<Service, FreeForm>("update", FreeForm.Read, static (service, request, _) =>
        {
            service.Notifications.Add("update " + request.Data);
            return default;
        }),
        Operation.Create<Service, FreeForm>("notify_hello", FreeForm.Read, static (service, request, _) =>
        {
            service.Notifications.Add("hello " + request.Data);
            return default;
        }),
        Operation.Create<Service, FreeForm>("get_data", FreeForm.Write, static (_, _) => new(new FreeForm(JsonData.Parse("""["hello", 5]""")))),
        Operation.Create<Service>("fail", static (_, _) => throw new TimeoutException("s3cret")),
        Operation.Create<Service>("refuse", static (_, _) => throw new TestException("409", "taken")),
        Operation.Create<Service>("name", static (_, _) => throw new TestException("E_NAME", "taken")),
        Operation.Create<Service>("missing", static (_, _) => throw new NotImplementedException()),
    ]);

    private readonly Service _service = new();
    private readonly List<Exception> _failed = [];

    [Theory]
    [InlineData("""{"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1}""", """{"jsonrpc": "2.0", "result": 19, "id": 1}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "subtract", "params": [23, 42], "id": 2}""", """{"jsonrpc": "2.0", "result": -19, "id": 2}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "subtract", "params": {"subtrahend": 23, "minuend": 42}, "id": 3}""", """{"jsonrpc": "2.0", "result": 19, "id": 3}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "subtract", "params": {"minuend": 42, "subtrahend": 23}, "id": 4}""", """{"jsonrpc": "2.0", "result": 19, "id": 4}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "update", "params": [1,2,3,4,5]}""", null)]
    [InlineData("""{"jsonrpc": "2.0", "method": "foobar"}""", null)]
    [InlineData("""{"jsonrpc": "2.0", "method": "foobar", "id": "1"}""", """{"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "1"}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz]""", """{"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}, "id": null}""")]
    [InlineData("""{"jsonrpc": "2.0", "method": 1, "params": "bar"}""", """{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}""")]
    [InlineData("""[{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"}, {"jsonrpc": "2.0", "method" ]""", """{"jsonrpc": "2.0", "error": {"code": -32700, "message": "Parse error"}, "id": null}""")]
    [InlineData("[]", """{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}""")]
    [InlineData("[1]", """[{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}]""")]
    [InlineData("[1,2,3]", """[{"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}, {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}, {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}]""")]
    [InlineData(
        """[{"jsonrpc": "2.0", "method": "total", "params": [1,2,4], "id": "1"}, {"jsonrpc": "2.0", "method": "notify_hello", "params": [7]}, {"jsonrpc": "2.0", "method": "subtract", "params": [42,23], "id": "2"}, {"foo": "boo"}, {"jsonrpc": "2.0", "method": "foo.get", "params": {"name": "myself"}, "id": "5"}, {"jsonrpc": "2.0", "method": "get_data", "id": "9"}]""",
        """[{"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "1"}, {"jsonrpc": "2.0", "result": 19, "id": "2"}, {"jsonrpc": "2.0", "error": {"code": -32600, "message": "Invalid Request"}, "id": null}, {"jsonrpc": "2.0", "error": {"code": -32601, "message": "Method not found"}, "id": "5"}, {"jsonrpc": "2.0", "result": ["hello", 5], "id": "9"}]""")]
    [InlineData("""[{"jsonrpc": "2.0", "method": "notify_sum", "params": [1,2,4]}, {"jsonrpc": "2.0", "method": "notify_hello", "params": [7]}]""", null)]
    public async Task SpecificationExamplesGetTheDocumentedResponses(string message, string? response) =>
        Assert.True(JsonNode.DeepEquals(response is null ? null : JsonNode.Parse(response), await DispatchAsync(message) is { } actual ? JsonNode.Parse(actual) : null));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"sum","id":null}""", """{"jsonrpc":"2.0","id":null,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"sum","id":1.50}""", """{"jsonrpc":"2.0","id":1.50,"result":null}""")]
    [InlineData("""{"id":"\u0041","params":{},"method":"s\u0075m","jsonrpc":"2.0","more":1}""", """{"jsonrpc":"2.0","id":"\u0041","result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"sum","id":[1]}""", """{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid Request"}}""")]
    [InlineData("""{"jsonrpc":"1.0","method":"sum","id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":-32600,"message":"Invalid Request"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"sum","params":5,"id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":-32600,"message":"Invalid Request"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"sum","params":null,"id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":-32600,"message":"Invalid Request"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"refuse","id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":409,"message":"taken"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"name","id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":-32000,"message":"taken"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"missing","id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":-32601,"message":"Method not found"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"fail","id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":-32603,"message":"Internal error"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"subtract","params":[1],"id":8}""", """{"jsonrpc":"2.0","id":8,"error":{"code":-32602,"message":"Invalid params","data":"The request of subtract is invalid:\n  The request must have two numbers (rule)."}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"fail"}""", null)]
    [InlineData("""{"jsonrpc":"2.0","method":"subtract","params":[1]}""", null)]
    [InlineData("5", """{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid Request"}}""")]
    [InlineData("", """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}""")]
    [InlineData("{} {}", """{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}""")]
    public async Task OtherRulesOfTheSpecificationAreFollowed(string message, string? response) => Assert.Equal(response, await DispatchAsync(message));

    [Fact]
    public async Task NotificationsRunAndFailuresAreReported()
    {
        await DispatchAsync("""[{"jsonrpc":"2.0","method":"update","params":[1]},{"jsonrpc":"2.0","method":"sum"},{"jsonrpc":"2.0","method":"update"},{"jsonrpc":"2.0","method":"fail"}]""");
        Assert.Equal(["update [1]", "sum []", "update {}"], _service.Notifications);
        Assert.IsType<TimeoutException>(Assert.Single(_failed));
    }

    [Fact]
    public async Task BatchSizeIsLimited()
    {
        string batch = "[" + string.Join(",", Enumerable.Repeat("1", 1001)) + "]";
        Assert.Equal("""{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid Request"}}""", await DispatchAsync(batch));
    }

    [Fact]
    public async Task ServiceCanBeRejectedForEachCall()
    {
        var response = new ArrayBufferWriter<byte>();
        await new JsonRpcDispatcher<Service>(Table).DispatchAsync(
            """[{"jsonrpc":"2.0","method":"sum","id":1},{"jsonrpc":"2.0","method":"update","id":2}]"""u8.ToArray(),
            operation => operation.Target == "sum" ? new(_service) : throw new TestException("401", "who?"), response, default);
        Assert.Equal("""[{"jsonrpc":"2.0","id":1,"result":null},{"jsonrpc":"2.0","id":2,"error":{"code":401,"message":"who?"}}]""", Encoding.UTF8.GetString(response.WrittenSpan));
    }

    private async Task<string?> DispatchAsync(string message)
    {
        var response = new ArrayBufferWriter<byte>();
        var dispatcher = new JsonRpcDispatcher<Service>(Table) { OnException = (_, exception) => _failed.Add(exception) };
        bool isAnswered = await dispatcher.DispatchAsync(Encoding.UTF8.GetBytes(message), _ => new(_service), response, default);
        Assert.Equal(isAnswered, response.WrittenCount > 0);
        return isAnswered ? Encoding.UTF8.GetString(response.WrittenSpan) : null;
    }

    private sealed class Service
    {
        public List<string> Notifications { get; } = [];
    }

    /// <summary>Parameters and results of any type.</summary>
    private sealed record FreeForm(JsonData Data) : IValidatable
    {
        public static FreeForm Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => new(JsonParsing.Data(json, ref position, ref reader));

        public static void Write(ref JsonWriter json, FreeForm value) => json.Data(value.Data, 0);

        public void Validate(ViolationsBuilder violations)
        {
        }
    }

    /// <summary>Two numbers, by position or by name.</summary>
    private sealed record NumberPair(JsonData Data) : IValidatable
    {
        public static NumberPair Read(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) => new(JsonParsing.Data(json, ref position, ref reader));

        public JsonData Subtract() => Data.Kind == JsonKind.Array
            ? JsonData.Number(Data.EnumerateArray().First().GetInt64() - Data.EnumerateArray().Last().GetInt64())
            : JsonData.Number(GetNumber("minuend") - GetNumber("subtrahend"));

        public void Validate(ViolationsBuilder violations)
        {
            if (Data.Kind == JsonKind.Array && Data.EnumerateArray().Count() != 2)
            {
                violations.Add(null, "rule", "must have two numbers");
            }
        }

        private long GetNumber(string name) => Data.TryGet(name, out JsonData value) ? value.GetInt64() : 0;
    }
}
