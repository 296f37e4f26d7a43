using System.IO.Compression;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.Transport;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

public class ApiResponseTests
{
    private const string ValidJson = """{"level":5,"name":"x"}""";

    [Fact]
    public async Task CallIsOnePostWithItsTargetAndBody()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ValidJson));
        using var calls = new TestClient(server.Endpoint, static options => options.Headers["x-extra"] = "yes");
        Assert.Equal(5, (await calls.SendAsync(new Gauge { Sent = 1 })).Level);
        await calls.Pool.WaitUntilBalancedAsync();
        Assert.Equal(2, calls.Pool.Rents);

        string request = Assert.Single(server.Requests);
        Assert.StartsWith("POST /api/ HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nx-test-target: Test_20240101.Call\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nx-extra: yes\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 10\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n{\"sent\":1}", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task MissingRequestIsAnEmptyBodyWithoutContentType()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ValidJson));
        using var calls = new TestClient(server.Endpoint);
        Assert.Equal(5, (await calls.SendWithoutRequestAsync()).Level);
        await calls.SendEmptyAsync();
        await calls.Pool.WaitUntilBalancedAsync();
        Assert.All(server.Requests, static request =>
        {
            Assert.Contains("\r\nContent-Length: 0\r\n", request, StringComparison.Ordinal);
            Assert.DoesNotContain("Content-Type", request, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("")]
    public async Task IgnoredResponseMayBeAnything(string body)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", body));
        using var calls = new TestClient(server.Endpoint);
        await calls.SendWithoutResponseAsync(new Gauge());
        await calls.Pool.WaitUntilBalancedAsync();
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("204 No Content")]
    public async Task ResponseWithoutABodyIsNotTruncatedWhateverItsLengthSays(string status)
    {
        await using var server = new RawServer($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 5\r\n\r\n");
        using var calls = new TestClient(server.Endpoint);
        await calls.SendWithoutResponseAsync(new Gauge());
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal("Expected JSON, but the response has no body.", exception.Reason);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ChunkedResponsesAreRead()
    {
        string[] chunks = ["{\"na", "me\":\"", new string('x', 50_000), "\"}"];
        string body = string.Concat(chunks.Select(static chunk => $"{chunk.Length:x}\r\n{chunk}\r\n")) + "0\r\n\r\n";
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
        using var calls = new TestClient(server.Endpoint);
        Assert.Equal(50_000, (await calls.SendAsync(new Gauge())).Name!.Length);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("text/html")]
    [InlineData("nonsense")]
    public async Task WrongContentTypeIsAccepted(string type)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ValidJson, $"Content-Type: {type}\r\n"));
        using var calls = new TestClient(server.Endpoint);
        Assert.Equal(5, (await calls.SendAsync(new Gauge())).Level);
    }

    [Fact]
    public async Task CompressedResponsesAreLimitedAfterDecompression()
    {
        byte[] bomb = CompressGzip("{\"name\":\"" + new string('x', 3_000_000) + "\"}");
        Assert.InRange(bomb.Length, 1, 10_000);
        await using var server = new RawServer([.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n"), .. bomb]);
        using var wide = new TestClient(server.Endpoint);
        Assert.Equal(3_000_000, (await wide.SendAsync(new Gauge())).Name!.Length);
        await wide.Pool.WaitUntilBalancedAsync();

        using var narrow = new TestClient(server.Endpoint, static options => options.MaxResponseBytes = 100_000);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await narrow.SendAsync(new Gauge()));
        Assert.Equal("The body is larger than the 100000 bytes that MaxResponseBytes allows.", exception.Reason);
        await narrow.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task CorruptCompressionIsAProtocolError()
    {
        byte[] packed = CompressGzip("{\"name\":\"" + new string('x', 3_000) + "\"}");
        packed.AsSpan(10).Fill(0xFF);
        await using var server = new RawServer([.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), .. packed]);
        using var calls = new TestClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Contains("cannot be decompressed", exception.Reason, StringComparison.Ordinal);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task TooLargeContentLengthIsRejectedUnread()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{}");
        using var calls = new TestClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Contains("larger than", exception.Reason, StringComparison.Ordinal);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    private static byte[] CompressGzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(16 * 1024)]
    [InlineData((16 * 1024) + 1)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public async Task ContentInMemoryHasAnyLength(int length)
    {
        var pool = new CountingPool();
        byte[] body = [.. Enumerable.Range(0, length).Select(static i => (byte)i)];
        var response = new ApiResponse("op", new HttpResponseMessage { Content = new ByteArrayContent(body) }, pool);
        await response.FillAsync(length, truncate: false, TestContext.Current.CancellationToken);
        Assert.True(response.Body.SequenceEqual(body));
        response.Dispose();
        await pool.WaitUntilBalancedAsync();

        if (length > 0)
        {
            using var tooLarge = new ApiResponse("op", new HttpResponseMessage { Content = new ByteArrayContent(body) }, pool);
            await Assert.ThrowsAsync<ProtocolException>(async () => await tooLarge.FillAsync(length - 1, truncate: false, TestContext.Current.CancellationToken));
            using var truncated = new ApiResponse("op", new HttpResponseMessage { Content = new ByteArrayContent(body) }, pool);
            await truncated.FillAsync(length - 1, truncate: true, TestContext.Current.CancellationToken);
            Assert.True(truncated.Body.SequenceEqual(body.AsSpan(0, length - 1)));
        }
    }
}
