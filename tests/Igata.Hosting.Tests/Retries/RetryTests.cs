using Igata.Hosting.Tests.Clients;
using Igata.Runtime.Errors;
using Igata.Runtime.Transport;

namespace Igata.Hosting.Tests.Retries;

public sealed class RetryTests
{
    [Fact]
    public async Task EveryAttemptSendsTheSameBytes()
    {
        await using var server = new FaultServer(static number => number <= 3 ? ServerAction.Respond("503 Service Unavailable", "") : ServerAction.Ok);
        await using var host = new HostedNotesClient(server.Endpoint, configure: static options => options.Token = "t0ken");

        await host.Client.CallAsync(isIdempotent: true, new string('x', 100_000));

        Assert.Equal(4, server.Requests.Count);
        string first = RemoveTraceHeaders(server.Requests.First());
        Assert.Contains(new string('x', 100_000), first, StringComparison.Ordinal);
        Assert.Contains("Bearer t0ken", first, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.Equal(first, RemoveTraceHeaders(request)));
    }

    [Fact]
    public async Task RetryAfterIsRespected()
    {
        await using var server = new FaultServer(static number => number == 1 ? ServerAction.Respond("429 Too Many Requests", "", "Retry-After: 1\r\n") : ServerAction.Ok);
        var time = new DelayRecorder();
        await using var host = new HostedNotesClient(server.Endpoint, options => options.Time = time);

        await host.Client.CallAsync(isIdempotent: true);

        Assert.Equal([TimeSpan.FromSeconds(1)], time.Delays);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task HeaderOfTheSpecTakesPrecedenceOverRetryAfter()
    {
        const string Headers = "Expires: Sat, 01 Jan 2022 00:00:01 GMT\r\nRetry-After: 3600\r\n";
        await using var server = new FaultServer(static number => number == 1 ? ServerAction.Respond("429 Too Many Requests", """{"code":"THROTTLED"}""", Headers) : ServerAction.Ok);
        var time = new DelayRecorder();
        await using var host = new HostedNotesClient(server.Endpoint, options => options.Time = time);

        await host.Client.CallAsync(isIdempotent: true);

        Assert.Equal([TimeSpan.FromSeconds(1)], time.Delays);
    }

    [Fact]
    public async Task TooLongRetryAfterIsNotAwaited()
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 3\r\n"));
        var time = new DelayRecorder();
        await using var host = new HostedNotesClient(server.Endpoint, options => options.Time = time);

        NotesException error = await Assert.ThrowsAsync<NotesException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.Equal(("BUSY", TimeSpan.FromSeconds(3)), (error.Code, error.RetryAfter));
        Assert.Empty(time.Delays);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task LastErrorIsThrownWithItsBody()
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("503 Service Unavailable", """{"code":"DOWN","message":"back soon"}"""));
        await using var host = new HostedNotesClient(server.Endpoint, static options => options.MaxRetries = 2);

        NotesException error = await Assert.ThrowsAsync<NotesException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.Equal(("DOWN", "back soon"), (error.Code, error.ApiMessage));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task CallTimeoutEndsAllAttempts()
    {
        await using var server = new FaultServer(static _ => new ServerAction { Hangs = true });
        await using var host = new HostedNotesClient(server.Endpoint, static options => options.MaxRetries = 100, static options => options.Timeout = TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(300));

        TransportException exception = await Assert.ThrowsAsync<TransportException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.True(exception.IsTimeout);
        Assert.InRange(server.Requests.Count, 0, 99);
    }

    [Fact]
    public async Task CancellationEndsTheDelay()
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("503 Service Unavailable", "", "Retry-After: 2\r\n"));
        using var cancellation = new CancellationTokenSource();
        await using var host = new HostedNotesClient(server.Endpoint, options => options.Time = new DelayRecorder(cancellation.Cancel));

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Client.CallAsync(isIdempotent: true, cancellationToken: cancellation.Token).AsTask());

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task ListIsStreamedAndNotBuffered()
    {
        const string Half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1,2,\r\n";
        await using var server = new FaultServer(static _ => new ServerAction { Response = Half, ResetsRead = true });
        await using var host = new HostedNotesClient(server.Endpoint);

        await Assert.ThrowsAnyAsync<ApiException>(async () =>
        {
            await foreach (Igata.Runtime.Json.JsonData item in host.Client.ListAsync())
            {
                Assert.Equal(Igata.Runtime.Json.JsonKind.Number, item.Kind);
            }
        });

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task ResponseLargerThanTheBufferArrivesCompletely()
    {
        string large = $$"""{"text":"{{new string('y', 300_000)}}"}""";
        await using var server = new FaultServer(_ => ServerAction.Respond("200 OK", large));
        await using var host = new HostedNotesClient(server.Endpoint, static options => options.MaxBufferedBytes = 1000);

        Assert.Equal(large, (await host.Client.CallAsync(isIdempotent: true)).ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ConnectionClosedWhileIdleIsReplaced(bool isIdempotent)
    {
        await using var server = new FaultServer(static _ => ServerAction.Ok with { Closes = true });
        await using var host = new HostedNotesClient(server.Endpoint);

        for (int i = 0; i < 5; i++)
        {
            await host.Client.CallAsync(isIdempotent);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(5, server.Requests.Count);
    }

    /// <summary>.NET itself resends requests without a body, unless they have an empty content; see EmptyBody.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CallWithoutABodyIsNotResentByTheInnerHandler(bool afterAnother)
    {
        await using var server = new FaultServer(number => afterAnother && number == 1 ? ServerAction.Ok : new ServerAction { Closes = true });
        using var http = new HttpClient(DefaultHttpHandler.CreateHandler());
        using NotesClient client = Create<NotesClient, NotesClientOptions>(http, new() { Endpoint = server.Endpoint });
        int before = 0;
        if (afterAnother)
        {
            await client.CallWithoutBodyAsync(isIdempotent: false);
            before = 1;
        }

        await Assert.ThrowsAsync<TransportException>(() => client.CallWithoutBodyAsync(isIdempotent: false).AsTask());

        Assert.Equal(before + 1, server.Requests.Count);
        Assert.Contains("Content-Length: 0\r\n", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DotNetResendsAPostWithoutABody()
    {
        await using var server = new FaultServer(static _ => new ServerAction { Closes = true });
        using var http = new HttpClient(DefaultHttpHandler.CreateHandler());
        using var post = new HttpRequestMessage(HttpMethod.Post, server.Endpoint);

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(post, TestContext.Current.CancellationToken));

        // If it were one request, EmptyBody would be obsolete.
        Assert.InRange(server.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task OtherMessagesAreSentOnce()
    {
        await using var server = new FaultServer(static _ => ServerAction.Respond("503 Service Unavailable", ""));
        using var handler = new RetryHandler(new RetryOptions(), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance) { InnerHandler = DefaultHttpHandler.CreateHandler() };
        using var http = new HttpClient(handler);

        using HttpResponseMessage response = await http.GetAsync(server.Endpoint, TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void RetryOptionsAreValidated()
    {
        var options = new RetryOptions();
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetries = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Delay = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxDelay = TimeSpan.FromDays(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.TryTimeout = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxBufferedBytes = -1);
    }

    private static TClient Create<TClient, TOptions>(HttpClient http, TOptions options)
        where TClient : Igata.Runtime.IApiClient<TClient, TOptions>
        where TOptions : Igata.Runtime.ApiClientOptions, new() => TClient.Create(http, options);

    private static string RemoveTraceHeaders(string request) =>
        string.Join("\r\n", request.Split("\r\n").Where(static line => !line.StartsWith("traceparent:", StringComparison.OrdinalIgnoreCase)));
}
