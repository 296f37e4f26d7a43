using System.Net;
using System.Text;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

public class ProtocolErrorTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":", "The body was truncated after 8 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"name\":\r\n", "The body was truncated after 8 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"name\":", "At $.name (byte 8): expected a string, found the end of the document.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"level\":1.", "At $.level (byte 9): expected a 32-bit integer, found the number 1..")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 18\r\n\r\n<h1>\r\nWelcome</h1>", "Expected JSON, but the content type is text/html; the body starts with: <h1>\\u000D\\u000AWelcome</h1>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "Expected JSON, but the content type is missing; the body starts with: hello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "Expected JSON, but the response has no body.")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "Expected JSON, but the response has no body.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=shift_jis\r\nContent-Length: 12\r\n\r\n{\"name\":\"\u0083\u0041\"", "Expected UTF-8, but the charset is shift_jis.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"name\":\"\u0083\u0041\"", "At $.name (byte 9): expected valid UTF-8, found the byte 0x83.")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: https://other.example/login?ticket=s3cret\r\nContent-Length: 0\r\n\r\n", "The server redirects to other.example. Redirects are not followed, so that credentials are not sent to another host. Set the endpoint to the actual URL of the API.")]
    public async Task UnusableResponseSaysWhy(string response, string reason)
    {
        await using var server = new RawServer(response);
        using var calls = new TestClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(reason, exception.Reason);
        Assert.Equal(TestClient.Target, exception.Operation);
        Assert.StartsWith(TestClient.Target, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ProtocolExceptionHasTheResponse()
    {
        string body = "{\"name\":5," + new string(' ', 9000) + "}";
        await using var server = new RawServer(RawServer.CreateResponse("201 Created", body, "X-Id: 7\r\nX-Id: 8\r\nContent-Type: application/json\r\n"));
        using var calls = new TestClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(HttpStatusCode.Created, exception.StatusCode);
        Assert.Equal("7, 8", exception.Headers["x-id"]);
        Assert.Equal("application/json", exception.Headers["content-type"]);
        Assert.Equal(body[..4096], exception.BodyStart);
        Assert.Equal("$.name", Assert.IsType<JsonFormatException>(exception.InnerException).Path);
    }

    [Fact]
    public async Task TooDeepJsonIsAProtocolError()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", """{"x":[[[]]]}"""));
        using var calls = new TestClient(server.Endpoint, static options => options.MaxResponseDepth = 3);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.StartsWith("At $.x[0][0] (byte 7): expected a depth of at most 3, found a deeper value", exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsBecomeApiExceptions()
    {
        await using var server = new RawServer(RawServer.CreateResponse("400 Bad Request", """{"error_type":"ALREADY","reason":"twice"}"""));
        using var calls = new TestClient(server.Endpoint);
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal("ALREADY", exception.Code);
        Assert.Equal("twice", exception.ApiMessage);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.Equal("Test_20240101.Call failed with 400 ALREADY: twice", exception.Message);
        Assert.True(exception.Body.TryGet("error_type", out _));
        Assert.Equal("application/json", exception.Headers["Content-Type"]);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>gateway</html>")]
    [InlineData("{\"error_type\":")]
    [InlineData("{\"error_type\":null}")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    public async Task ErrorWithoutACodeIsAnApiException(string body)
    {
        await using var server = new RawServer(RawServer.CreateResponse("502 Bad Gateway", body, "Content-Type: text/html\r\n"));
        using var calls = new TestClient(server.Endpoint);
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Null(exception.Code);
        Assert.Equal(body, exception.BodyText);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task LargeErrorBodyIsTruncated()
    {
        await using var server = new RawServer(RawServer.CreateResponse("500 Oops", new string('e', 500_000)));
        using var calls = new TestClient(server.Endpoint, static options => options.MaxResponseBytes = 10);
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(new string('e', 4096), exception.BodyText);
        Assert.True(exception.Body.IsDefault);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("/error/code", null, null, "ns#Deep")]
    [InlineData("/error/code", "#", null, "Deep")]
    [InlineData("/list/1", null, null, "second")]
    [InlineData("/a~1b", null, null, "4001")]
    [InlineData("top", null, null, "flat")]
    [InlineData("/error/code", null, "x-code", "FromHeader")]
    [InlineData("/missing/code", null, "x-none", null)]
    [InlineData(null, null, null, "409")]
    public async Task CodesAreFoundInTheirDeclaredLocations(string? pointer, string? codeAfter, string? header, string? code)
    {
        const string Body = """{"error":{"code":"ns#Deep"},"list":["first","second"],"a/b":4001,"top":"flat"}""";
        await using var server = new RawServer(RawServer.CreateResponse("409 Conflict", Body, "x-code: FromHeader\r\n"));
        using var calls = new TestClient(server.Endpoint, errors: new ErrorShape { CodePointers = pointer is null ? [] : [pointer], CodeAfter = codeAfter, CodeHeader = header });
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(code, exception.Code);
    }

    [Fact]
    public async Task EveryPrefixOfAResponseIsATypedError()
    {
        string complete = RawServer.CreateResponse("200 OK", """{"level":5}""");
        int start = complete.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        for (int length = 0; length < complete.Length; length++)
        {
            await using var server = new RawServer(Encoding.ASCII.GetBytes(complete[..length]));
            using var calls = new TestClient(server.Endpoint);
            ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(async () => await calls.SendAsync(new Gauge()));
            Assert.True(length < start ? exception is TransportException : exception is ProtocolException, $"{length}: {exception}");
            await calls.Pool.WaitUntilBalancedAsync();
        }
    }
}
