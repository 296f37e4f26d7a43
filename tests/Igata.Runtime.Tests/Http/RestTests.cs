using System.Net;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;
using Igata.Tests.TransportTests;

namespace Igata.Tests.HttpTests;

public class RestTests
{
    [Theory]
    [InlineData("200 OK", "200 200 body")]
    [InlineData("201 Created", "201 201 body")]
    [InlineData("202 Accepted", "202 200 body")]
    [InlineData("302 Found", "302 302 body")]
    public async Task ResponseIsReadByItsStatus(string status, string read)
    {
        await using var server = new RawServer(RawServer.CreateResponse(status, "body", "Location: https://other.example/\r\n"));
        using var api = new TestApiClient(server.Endpoint);
        Assert.Equal(read, await api.CallAsync(HttpMethod.Get, static http => http.AppendPath("x"), [200, 201, 302]));
        await api.Pool.WaitUntilBalancedAsync();
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("GET", "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\nContent-Length: 100\r\n\r\n", "304 304 ")]
    [InlineData("GET", "HTTP/1.1 204 No Content\r\nETag: \"v1\"\r\n\r\n", "204 200 ")]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: 100\r\n\r\n", "200 200 ")]
    public async Task ImpossibleBodyIsNotAwaited(string verb, string response, string read)
    {
        await using var server = new RawServer(response);
        using var api = new TestApiClient(server.Endpoint);
        Assert.Equal(read, await api.CallAsync(new HttpMethod(verb), static http => http.AppendPath("x"), [200, 304]));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task RedirectIsNotFollowedAndTheSecretIsNotSent()
    {
        await using var elsewhere = new RawServer(RawServer.CreateResponse("200 OK", "stolen"));
        await using var server = new RawServer(RawServer.CreateResponse("307 Temporary Redirect", "", $"Location: {elsewhere.Endpoint}?ticket=s3cret\r\n"));
        using var api = new TestApiClient(server.Endpoint, AuthScheme.FromHeader("X-Api-Key"), static options => options.Token = "k3y");
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await api.CallAsync(HttpMethod.Get, static http => http.AppendPath("x")));
        Assert.StartsWith("The server redirects to 127.0.0.1. Redirects are not followed", exception.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task UndeclaredSuccessStatusIsAnError()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", "x"));
        using var api = new TestApiClient(server.Endpoint);
        Assert.Equal("The spec defines no response for this status.", (await Assert.ThrowsAsync<ProtocolException>(async () => await api.CallAsync(HttpMethod.Get, static http => http.AppendPath("x"), [304]))).Reason);
    }

    [Fact]
    public async Task HeadersAreResultsAndAMissingOneIsAnError()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", """{"level":5}""", "X-Total-Count: 7\r\n"));
        using var api = new TestApiClient(server.Endpoint);
        var operation = new RestOperation(HttpMethod.Get, "Call") { Statuses = [200] };
        (long total, Gauge gauge) = await api.Transport.CallAsync(operation, "x", static response => (response.Headers.Read<long>("x-total-count", JsonParsing.Int64, ParameterFormat.Literal), response.ReadJson<Gauge>(JsonParsing.Value<Gauge>)), default);
        Assert.Equal((7, 5), (total, gauge.Level));

        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await api.Transport.CallAsync(operation, "x", static response => response.Headers.Read("Location", JsonParsing.String, ParameterFormat.String), default));
        Assert.Equal("The header Location is missing.", exception.Reason);
        exception = await Assert.ThrowsAsync<ProtocolException>(async () => await api.Transport.CallAsync(operation, "x", static response => response.Headers.Read<bool>("X-Total-Count", JsonParsing.Boolean, ParameterFormat.Literal), default));
        Assert.StartsWith("The header X-Total-Count must be ", exception.Reason, StringComparison.Ordinal);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("text/html", "<h1>Login</h1>", "Expected JSON, but the content type is text/html; the body starts with: <h1>Login</h1>")]
    [InlineData("application/json", """{"error":{"code":"busy","message":"Later."}}""", "At $ (byte 0): expected the required member \"audio\", found an object. The body contains error busy: Later.")]
    [InlineData("application/json", " \r\n", "Expected JSON, but the body contains only whitespace.")]
    [InlineData("application/json", "", "Expected JSON, but the response has no body.")]
    public async Task InvalidSuccessResponseSaysWhatWasReceived(string type, string body, string reason)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", body, $"Content-Type: {type}\r\n"));
        using var api = new TestApiClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () =>
            await api.Transport.CallAsync(new RestOperation(HttpMethod.Get, "Call"), "x", static response => response.ReadJson<Link>(JsonParsing.Value<Link>), default));
        Assert.Equal(reason[..20], exception.Reason[..20]);
        Assert.EndsWith(reason[^20..], exception.Reason, StringComparison.Ordinal);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ErrorsAreApiExceptions()
    {
        await using var server = new RawServer(RawServer.CreateResponse("404 Not Found", """{"error":{"code":"not_found","message":"No."}}"""));
        using var api = new TestApiClient(server.Endpoint);
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await api.CallAsync(HttpMethod.Delete, static http => http.AppendPath("x")));
        Assert.Equal(("not_found", "No.", HttpStatusCode.NotFound), (exception.Code, exception.ApiMessage, exception.StatusCode));
        await Assert.ThrowsAsync<TestException>(async () => await api.Transport.CallAsync(new RestOperation(HttpMethod.Delete, "Call"), "x", default(CancellationToken)));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ListsAreStreamed()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", """[{"level":1},{"level":2}]"""));
        using var api = new TestApiClient(server.Endpoint);
        var levels = new List<int?>();
        await foreach (Gauge gauge in api.Transport.StreamAsync(new RestOperation(HttpMethod.Get, "Call"), "x?y=1", JsonParsing.Value<Gauge>, default(CancellationToken)))
        {
            levels.Add(gauge.Level);
        }

        Assert.Equal([1, 2], levels);
        await api.Pool.WaitUntilBalancedAsync();
        await using var refusing = new RawServer(RawServer.CreateResponse("403 Forbidden", "{}"));
        using var refused = new TestApiClient(refusing.Endpoint);
        await Assert.ThrowsAsync<TestException>(async () =>
        {
            await foreach (Gauge _ in refused.Transport.StreamAsync(new RestOperation(HttpMethod.Get, "Call"), "x", JsonParsing.Value<Gauge>, default(CancellationToken)))
            {
                Assert.Fail("The list is empty.");
            }
        });
        await refused.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ItemsBeforeAnUnreadableOneComeFirstAndTheCallerMayGoOn()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", """[{"level":1},{"level":"bad"},{"level":3},7,{"level":5}]"""));
        using var api = new TestApiClient(server.Endpoint);
        var results = new List<string>();
        await using (IAsyncEnumerator<Gauge> items = api.Transport.StreamAsync(new RestOperation(HttpMethod.Get, "Call"), "x", JsonParsing.Value<Gauge>, default(CancellationToken)).GetAsyncEnumerator(TestContext.Current.CancellationToken))
        {
            while (true)
            {
                try
                {
                    if (!await items.MoveNextAsync())
                    {
                        break;
                    }

                    results.Add($"{items.Current.Level}");
                }
                catch (ProtocolException exception)
                {
                    results.Add(exception.Reason[..exception.Reason.IndexOf(' ', 4)]);
                }
            }
        }

        Assert.Equal(["1", "At $[1].level", "3", "At $[3]", "5"], results);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("""[{"level":1},{"level":]""", "At $[1].level")]
    [InlineData("""[{"level":1} {"level":2}]""", "At $[0]")]
    [InlineData("""[{"level":1},{"lev""", "The body")]
    public async Task StreamThatIsNotJsonEndsWithItsException(string body, string reason)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", body));
        using var api = new TestApiClient(server.Endpoint);
        await using IAsyncEnumerator<Gauge> items = api.Transport.StreamAsync(new RestOperation(HttpMethod.Get, "Call"), "x", JsonParsing.Value<Gauge>, default(CancellationToken)).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await items.MoveNextAsync());
        Assert.StartsWith(reason, (await Assert.ThrowsAsync<ProtocolException>(async () => await items.MoveNextAsync())).Reason, StringComparison.Ordinal);
        Assert.False(await items.MoveNextAsync());
    }

    [Theory]
    [InlineData("304 Not Modified", "The resource has not changed.")]
    [InlineData("300 Multiple Choices", "The spec defines no response for this status.")]
    [InlineData("307 Temporary Redirect", "The server redirects to elsewhere.example.")]
    public async Task OnlyARedirectIsReportedAsOne(string status, string reason)
    {
        await using var server = new RawServer(RawServer.CreateResponse(status, "", "Location: http://elsewhere.example/\r\n"));
        using var api = new TestApiClient(server.Endpoint);
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await api.Transport.CallAsync(new RestOperation(HttpMethod.Get, "Call"), "x", default(CancellationToken)));
        Assert.StartsWith(reason, exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeaderOfTheOperationReplacesThatOfTheApiAndOfTheOptions()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", ""));
        using var api = new TestApiClient(server.Endpoint, configure: static options =>
        {
            options.Headers["X-Version"] = "options";
            options.Headers["Accept"] = "text/csv";
        });
        await api.CallAsync(HttpMethod.Get, static http => http.Headers.Add("x-version", "method"));
        string[] lines = server.Requests[0].Split("\r\n");
        Assert.Equal(["x-version: method"], lines.Where(static line => line.StartsWith("x-version", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(["Accept: text/csv"], lines.Where(static line => line.StartsWith("accept:", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task JsonUsesTheMediaTypeOfTheOperation()
    {
        await using var server = new RawServer(RawServer.CreateResponse("204 No Content", ""));
        using var api = new TestApiClient(server.Endpoint);
        var operation = new RestOperation(HttpMethod.Patch, new("Call") { ContentType = "application/merge-patch+json" });
        await api.Transport.CallAsync(operation, new TestRequest(static http =>
        {
            http.AppendPath("x");
            http.Headers.Add("Content-Language", "en");
            http.WriteJson(new Gauge { Level = 3 }, static (ref JsonWriter json, Gauge value) => json.Value(value, 0));
        }), default);
        Assert.Contains("\r\nContent-Type: application/merge-patch+json\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Language: en\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n{\"level\":3}", server.Requests[0], StringComparison.Ordinal);
        await api.Pool.WaitUntilBalancedAsync();
    }
}
