using System.Net;
using System.Net.Sockets;
using Igata.Runtime;
using Igata.Runtime.Errors;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

public class TransportErrorTests
{
    private static readonly Func<NetworkStream, CancellationToken, Task> NoResponse =
        static (_, stop) => Task.Delay(Timeout.Infinite, stop);

    private static readonly Func<NetworkStream, CancellationToken, Task> PartialResponse = static async (stream, stop) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"level\":"u8.ToArray(), stop);
        await Task.Delay(Timeout.Infinite, stop);
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SlowResponseTimesOutWithTheOperationName(bool halfway)
    {
        await using var server = new RawServer(halfway ? PartialResponse : NoResponse);
        using var calls = new TestClient(server.Endpoint, static options => options.Timeout = TimeSpan.FromMilliseconds(60));
        TransportException exception = await Assert.ThrowsAsync<TransportException>(async () => await calls.SendAsync(new Gauge()));
        Assert.True(exception.IsTimeout);
        Assert.Equal("Test_20240101.Call timed out after 0.06 s (ApiClientOptions.Timeout).", exception.Message);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task TimeoutOfAGivenHttpClientApplies()
    {
        await using var server = new RawServer(NoResponse);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(60) };
        using var calls = new TestClient(server.Endpoint, static options => options.Timeout = Timeout.InfiniteTimeSpan, http);
        Assert.True((await Assert.ThrowsAsync<TransportException>(async () => await calls.SendAsync(new Gauge()))).IsTimeout);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CancellationUsesTheTokenOfTheCaller(bool halfway)
    {
        await using var server = new RawServer(halfway ? PartialResponse : NoResponse);
        using var calls = new TestClient(server.Endpoint);
        using var cancel = new CancellationTokenSource();
        Task<Gauge> call = calls.SendAsync(new Gauge(), cancel.Token).AsTask();
        await server.RequestCount.Task;
        await cancel.CancelAsync();
        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, exception.CancellationToken);
        await calls.Pool.WaitUntilBalancedAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await calls.SendAsync(new Gauge(), new CancellationToken(true)));
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task RefusedConnectionIsATransportError()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();
        using var calls = new TestClient(endpoint);
        TransportException exception = await Assert.ThrowsAsync<TransportException>(async () => await calls.SendAsync(new Gauge()));
        Assert.False(exception.IsTimeout);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.StartsWith("Test_20240101.Call received no response: ", exception.Message, StringComparison.Ordinal);
        await calls.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task InvalidRequestIsNotSent()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", "{}"));
        using var calls = new TestClient(server.Endpoint);
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await calls.SendAsync(new Gauge { Level = 11 }));
        Assert.Equal("/level", Assert.Single(exception.Violations).Pointer);
        Assert.Equal("The request of Test_20240101.Call is invalid:\n  /level must be at most 10, found 11 (maximum).", exception.Message);
        Assert.Empty(server.Requests);
        Assert.Equal(0, calls.Pool.Rents);

        using var trusting = new TestClient(server.Endpoint, static options => options.ValidateRequests = false);
        await trusting.SendAsync(new Gauge { Level = 11 });
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task UnwritableRequestIsNotSentAndReturnsItsBuffer()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", "{}"));
        using var calls = new TestClient(server.Endpoint);
        await Assert.ThrowsAsync<ArgumentException>(async () => await calls.SendAsync(new Gauge { Name = "\uD800" }));
        Assert.Equal(1, calls.Pool.Rents);
        await calls.Pool.WaitUntilBalancedAsync();
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task TokenIsRequestedForEachCallAndNeverShown()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", "{}"));
        int requestCount = 0;
        using var calls = new TestClient(server.Endpoint, options => options.TokenSource = _ => new ValueTask<Secret>($"t{++requestCount}"), bearer: true);
        await calls.SendAsync(new Gauge());
        await calls.SendAsync(new Gauge());
        Assert.Contains("\r\nAuthorization: Bearer t1\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Bearer t2\r\n", server.Requests[1], StringComparison.Ordinal);

        foreach (string invalidToken in new[] { "", "s3cret\r\nX-Evil: 1", "s3cret\0" })
        {
            using var invalidClient = new TestClient(server.Endpoint, options => options.Token = invalidToken, bearer: true);
            InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await invalidClient.SendAsync(new Gauge()));
            Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
            await invalidClient.Pool.WaitUntilBalancedAsync();
        }

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task TokenIsSentOnlyIfTheApiRequiresOne()
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", "{}"));
        using var calls = new TestClient(server.Endpoint, static options => options.Token = "s3cret");
        await calls.SendAsync(new Gauge());
        Assert.DoesNotContain("s3cret", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandlerCanFailOrRespondItself()
    {
        using var failing = new HttpClient(new TestHandler(static () => throw new NotSupportedException("mine")));
        using var calls = new TestClient(new Uri("http://127.0.0.1:1/"), null, failing);
        Assert.Equal("mine", (await Assert.ThrowsAsync<NotSupportedException>(async () => await calls.SendAsync(new Gauge()))).Message);
        await calls.Pool.WaitUntilBalancedAsync();

        using var answering = new HttpClient(new TestHandler(static () => new HttpResponseMessage { Content = new StringContent("{\"level\":3}") }));
        using var good = new TestClient(new Uri("http://127.0.0.1:1/"), null, answering);
        Assert.Equal(3, (await good.SendAsync(new Gauge())).Level);
        await good.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ManyCallsShareOneTransport()
    {
        using var http = new HttpClient(new TestHandler(static () => new HttpResponseMessage { Content = new StringContent("{\"level\":3}") }));
        using var calls = new TestClient(new Uri("http://127.0.0.1:1/"), null, http);
        Gauge[] responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () => await calls.SendAsync(new Gauge { Sent = i }))));
        Assert.All(responses, static response => Assert.Equal(3, response.Level));
        await calls.Pool.WaitUntilBalancedAsync();
        Assert.Equal(400, calls.Pool.Rents);
    }

    private sealed class TestHandler(Func<HttpResponseMessage> response) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _ = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            return response();
        }
    }
}
