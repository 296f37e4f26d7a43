using System.Buffers;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.OperationTests;

public class OperationTests
{
    private static readonly OperationTable<Service> Table = OperationTable.CreateForHeader<Service>("x-test-target", new ErrorShape { CodePointers = ["/error/code"], MessagePointers = ["/error/text"] },
    [
        Operation.Create<Service, Gauge, Gauge>("T.RequestAndResponse", JsonParsing.Value<Gauge>, static (ref JsonWriter json, Gauge value) => json.Value(value, 0), static (service, request, stop) => service.BothAsync(request, stop)),
        Operation.Create<Service, Gauge>("T.ResponseOnly", static (ref JsonWriter json, Gauge value) => json.Value(value, 0), static (_, _) => new ValueTask<Gauge>(new Gauge { Level = 1 })),
        Operation.Create<Service, Link>("T.RequestOnly", JsonParsing.Value<Link>, static (service, request, _) =>
        {
            service.Received = request.Id;
            return default;
        }),
        Operation.Create<Service>("T.Empty", static (_, _) => throw new NotImplementedException()),
    ]);

    [Fact]
    public async Task OperationsAreFoundByTheirExactTarget()
    {
        Assert.Equal(4, Table.Count);
        Assert.Equal(["T.RequestAndResponse", "T.ResponseOnly", "T.RequestOnly", "T.Empty"], Table.Select(static operation => operation.Target));
        Assert.Equal([true, false, true, false], Table.Select(static operation => operation.HasRequest));
        Assert.False(Table.TryFind("t.requestAndResponse", out _));
        Assert.True(Table.TryFind("T.Empty", out Operation<Service>? empty));
        await Assert.ThrowsAsync<NotImplementedException>(async () => await InvokeAsync(empty, ""));
    }

    [Fact]
    public async Task RequestsAreReadAndResponsesWritten()
    {
        Assert.Equal("""{"level":4,"name":"seen"}""", await InvokeAsync(Table[0], """{"level":4}"""));
        Assert.Equal("""{"name":"seen"}""", await InvokeAsync(Table[0], ""));
        Assert.Equal("""{"level":1}""", await InvokeAsync(Table[1], ""));
        var service = new Service();
        Assert.Equal("", await InvokeAsync(Table[2], Samples.Link, service));
        Assert.Equal("sora", service.Received);
    }

    [Fact]
    public async Task InvalidRequestsAreReported()
    {
        await Assert.ThrowsAsync<JsonFormatException>(async () => await InvokeAsync(Table[0], "{"));
        Assert.Equal("the required member \"audio\"", (await Assert.ThrowsAsync<JsonFormatException>(async () => await InvokeAsync(Table[2], ""))).Expected);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await InvokeAsync(Table[0], """{"level":99}"""));
        Assert.Equal("T.RequestAndResponse", exception.Operation);
        Assert.Equal("maximum", Assert.Single(exception.Violations).Rule);
    }

    // Only parameters of JSON-RPC have two structures.
    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ]")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task RequestThatIsNoObjectIsReported(string body) =>
        await Assert.ThrowsAsync<JsonFormatException>(async () => await InvokeAsync(Table[0], body));

    [Theory]
    [InlineData("/error/code", "/error/text", """{"error":{"code":"NO","text":"why"}}""")]
    [InlineData("/error_type", "/reason", """{"error_type":"NO","reason":"why"}""")]
    [InlineData("error_type", null, """{"error_type":"NO"}""")]
    [InlineData(null, null, "")]
    public void ErrorsAreReported(string? code, string? message, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        new ErrorShape { CodePointers = code is null ? [] : [code], MessagePointers = message is null ? [] : [message] }.Write(new TestException("NO", "why"), output);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static async Task<string> InvokeAsync(Operation<Service> operation, string body, Service? service = null)
    {
        var response = new ArrayBufferWriter<byte>();
        await operation.InvokeAsync(service ?? new Service(), Encoding.UTF8.GetBytes(body), response, default);
        return Encoding.UTF8.GetString(response.WrittenSpan);
    }

    private sealed class Service
    {
        public string? Received { get; set; }

        public ValueTask<Gauge> BothAsync(Gauge request, CancellationToken stop)
        {
            stop.ThrowIfCancellationRequested();
            return new ValueTask<Gauge>(request with { Name = "seen" });
        }
    }
}
