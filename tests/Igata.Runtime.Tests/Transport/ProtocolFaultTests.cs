using System.Net;
using System.Text;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

public class ProtocolFaultTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":", "The body was cut off after 8 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"name\":\r\n", "The body was cut off after 8 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n{\"name\":", "At $.name (byte 8): expected a string, found the end of the document.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"level\":1.", "At $.level (byte 9): expected an integer of 32 bits, found the number 1..")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 18\r\n\r\n<h1>\r\nWelcome</h1>", "It is text/html and not JSON; it begins with: <h1>\\u000D\\u000AWelcome</h1>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "It is of no named type and not JSON; it begins with: hello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "It has no body, where JSON was expected.")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "It has no body, where JSON was expected.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=shift_jis\r\nContent-Length: 12\r\n\r\n{\"name\":\"\u0083\u0041\"", "Its encoding is shift_jis, where UTF-8 was expected.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"name\":\"\u0083\u0041\"", "At $.name (byte 9): expected valid UTF-8, found the byte 0x83.")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: https://other.example/login?ticket=s3cret\r\nContent-Length: 0\r\n\r\n", "The server redirects to other.example; redirects are not followed, so that no credentials go elsewhere. Set the endpoint to where the API is.")]
    public async Task AnAnswerThatCannotBeUsedTellsWhy(string answer, string reason)
    {
        await using var server = new RawServer(answer);
        using var calls = new Calls(server.Endpoint);
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(reason, fault.Reason);
        Assert.Equal(Calls.Target, fault.Operation);
        Assert.StartsWith(Calls.Target, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", fault.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        await calls.Pool.BalancedAsync();
    }

    [Fact]
    public async Task AFaultCarriesWhatArrived()
    {
        string body = "{\"name\":5," + new string(' ', 9000) + "}";
        await using var server = new RawServer(RawServer.Http("201 Created", body, "X-Id: 7\r\nX-Id: 8\r\nContent-Type: application/json\r\n"));
        using var calls = new Calls(server.Endpoint);
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(HttpStatusCode.Created, fault.StatusCode);
        Assert.Equal("7, 8", fault.Headers["x-id"]);
        Assert.Equal("application/json", fault.Headers["content-type"]);
        Assert.Equal(body[..4096], fault.BodyStart);
        Assert.Equal("$.name", Assert.IsType<JsonFormatException>(fault.InnerException).Path);
    }

    [Fact]
    public async Task TooDeepIsAProtocolFault()
    {
        await using var server = new RawServer(RawServer.Http("200 OK", """{"x":[[[]]]}"""));
        using var calls = new Calls(server.Endpoint, static options => options.MaxResponseDepth = 3);
        ProtocolException fault = await Assert.ThrowsAsync<ProtocolException>(async () => await calls.SendAsync(new Gauge()));
        Assert.StartsWith("At $.x[0][0] (byte 7): expected at most 3 arrays", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsBecomeTheExceptionOfTheApi()
    {
        await using var server = new RawServer(RawServer.Http("400 Bad Request", """{"error_type":"ALREADY","reason":"twice"}"""));
        using var calls = new Calls(server.Endpoint);
        TestException fault = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal("ALREADY", fault.Code);
        Assert.Equal("twice", fault.ApiMessage);
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.Equal("Test_20240101.Call failed with 400 ALREADY: twice", fault.Message);
        Assert.True(fault.Body.TryGet("error_type", out _));
        Assert.Equal("application/json", fault.Headers["Content-Type"]);
        await calls.Pool.BalancedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>gateway</html>")]
    [InlineData("{\"error_type\":")]
    [InlineData("{\"error_type\":null}")]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    public async Task AnErrorWithoutACodeIsStillTheExceptionOfTheApi(string body)
    {
        await using var server = new RawServer(RawServer.Http("502 Bad Gateway", body, "Content-Type: text/html\r\n"));
        using var calls = new Calls(server.Endpoint);
        TestException fault = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Null(fault.Code);
        Assert.Equal(body, fault.BodyText);
        await calls.Pool.BalancedAsync();
    }

    [Fact]
    public async Task AGreatErrorIsCutOff()
    {
        await using var server = new RawServer(RawServer.Http("500 Oops", new string('e', 500_000)));
        using var calls = new Calls(server.Endpoint, static options => options.MaxResponseBytes = 10);
        TestException fault = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(new string('e', 4096), fault.BodyText);
        Assert.True(fault.Body.IsDefault);
        await calls.Pool.BalancedAsync();
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
    public async Task CodesAreFoundWhereTheApiPutsThem(string? pointer, string? after, string? header, string? code)
    {
        const string Body = """{"error":{"code":"ns#Deep"},"list":["first","second"],"a/b":4001,"top":"flat"}""";
        await using var server = new RawServer(RawServer.Http("409 Conflict", Body, "x-code: FromHeader\r\n"));
        using var calls = new Calls(server.Endpoint, errors: new ErrorShape { CodePointers = pointer is null ? [] : [pointer], CodeAfter = after, CodeHeader = header });
        TestException fault = await Assert.ThrowsAsync<TestException>(async () => await calls.SendAsync(new Gauge()));
        Assert.Equal(code, fault.Code);
    }

    [Fact]
    public async Task EveryPrefixOfAnAnswerIsATypedFault()
    {
        string whole = RawServer.Http("200 OK", """{"level":5}""");
        int start = whole.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        for (int length = 0; length < whole.Length; length++)
        {
            await using var server = new RawServer(Encoding.ASCII.GetBytes(whole[..length]));
            using var calls = new Calls(server.Endpoint);
            ApiException fault = await Assert.ThrowsAnyAsync<ApiException>(async () => await calls.SendAsync(new Gauge()));
            Assert.True(length < start ? fault is TransportException : fault is ProtocolException, $"{length}: {fault}");
            await calls.Pool.BalancedAsync();
        }
    }
}
