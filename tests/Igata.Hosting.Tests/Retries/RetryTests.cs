using System.Diagnostics;
using Igata.Hosting.Tests.Clients;
using Igata.Runtime.Errors;
using Igata.Runtime.Transport;

namespace Igata.Hosting.Tests.Retries;

public sealed class RetryTests
{
    [Fact]
    public async Task EveryTrySendsTheSameBytes()
    {
        await using var server = new FaultServer(static time => time <= 3 ? Act.With("503 Service Unavailable", "") : Act.Ok);
        await using var host = new Hosted(server.Endpoint, configure: static options => options.Token = "t0ken");

        await host.Client.CallAsync(isIdempotent: true, new string('x', 100_000));

        Assert.Equal(4, server.Requests.Count);
        string first = WithoutTrace(server.Requests.First());
        Assert.Contains(new string('x', 100_000), first, StringComparison.Ordinal);
        Assert.Contains("Bearer t0ken", first, StringComparison.Ordinal);
        Assert.All(server.Requests, request => Assert.Equal(first, WithoutTrace(request)));
    }

    [Fact]
    public async Task TheWaitThatTheServerAsksForIsKept()
    {
        await using var server = new FaultServer(static time => time == 1 ? Act.With("429 Too Many Requests", "", "Retry-After: 1\r\n") : Act.Ok);
        await using var host = new Hosted(server.Endpoint);
        long start = Stopwatch.GetTimestamp();

        await host.Client.CallAsync(isIdempotent: true);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0.95, 5);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task TheHeaderThatTheSpecNamesComesBeforeRetryAfter()
    {
        const string Headers = "Expires: Sat, 01 Jan 2022 00:00:01 GMT\r\nRetry-After: 3600\r\n";
        await using var server = new FaultServer(static time => time == 1 ? Act.With("429 Too Many Requests", """{"code":"THROTTLED"}""", Headers) : Act.Ok);
        await using var host = new Hosted(server.Endpoint);
        long start = Stopwatch.GetTimestamp();

        await host.Client.CallAsync(isIdempotent: true);

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0.95, 5);
    }

    [Fact]
    public async Task ALongerWaitIsNotWaitedFor()
    {
        await using var server = new FaultServer(static _ => Act.With("429 Too Many Requests", """{"code":"BUSY"}""", "Retry-After: 3\r\n"));
        await using var host = new Hosted(server.Endpoint);
        long start = Stopwatch.GetTimestamp();

        NotesException error = await Assert.ThrowsAsync<NotesException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.Equal(("BUSY", TimeSpan.FromSeconds(3)), (error.Code, error.RetryAfter));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task TheLastErrorIsToldWithItsBody()
    {
        await using var server = new FaultServer(static _ => Act.With("503 Service Unavailable", """{"code":"DOWN","message":"back soon"}"""));
        await using var host = new Hosted(server.Endpoint, static options => options.MaxRetries = 2);

        NotesException error = await Assert.ThrowsAsync<NotesException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.Equal(("DOWN", "back soon"), (error.Code, error.ApiMessage));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task TheTimeOfTheCallEndsAllTries()
    {
        await using var server = new FaultServer(static _ => new Act { Hangs = true });
        await using var host = new Hosted(server.Endpoint, static options => options.MaxRetries = 100, static options => options.Timeout = TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(300));
        long start = Stopwatch.GetTimestamp();

        TransportException fault = await Assert.ThrowsAsync<TransportException>(() => host.Client.CallAsync(isIdempotent: true).AsTask());

        Assert.True(fault.IsTimeout);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0.9, 5);
        Assert.InRange(server.Requests.Count, 2, 4);
    }

    [Fact]
    public async Task ACallerWhoGivesUpEndsTheWait()
    {
        await using var server = new FaultServer(static _ => Act.With("503 Service Unavailable", "", "Retry-After: 2\r\n"));
        await using var host = new Hosted(server.Endpoint);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        OperationCanceledException fault = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Client.CallAsync(isIdempotent: true, cancellationToken: patience.Token).AsTask());

        Assert.Equal(patience.Token, fault.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task AListIsStreamedAndNotGathered()
    {
        const string Half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[1,2,\r\n";
        await using var server = new FaultServer(static _ => new Act { Answer = Half, ResetsRead = true });
        await using var host = new Hosted(server.Endpoint);

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
    public async Task AnAnswerLargerThanTheBufferArrivesWhole()
    {
        string large = $$"""{"text":"{{new string('y', 300_000)}}"}""";
        await using var server = new FaultServer(_ => Act.With("200 OK", large));
        await using var host = new Hosted(server.Endpoint, static options => options.MaxBufferedBytes = 1000);

        Assert.Equal(large, (await host.Client.CallAsync(isIdempotent: true)).ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AConnectionThatClosedWhileItWasIdleIsReplaced(bool isIdempotent)
    {
        await using var server = new FaultServer(static _ => Act.Ok with { Closes = true });
        await using var host = new Hosted(server.Endpoint);

        for (int i = 0; i < 5; i++)
        {
            await host.Client.CallAsync(isIdempotent);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(5, server.Requests.Count);
    }

    /// <summary>Left to itself, .NET sends a request without a body again and again; see EmptyBody.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACallWithoutABodyIsNotSentTwiceByTheHandlerBelow(bool afterAnother)
    {
        await using var server = new FaultServer(time => afterAnother && time == 1 ? Act.Ok : new Act { Closes = true });
        using var http = new HttpClient(OwnHttpClient.CreateHandler());
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
    public async Task DotNetItselfRepeatsAPostWithoutABody()
    {
        await using var server = new FaultServer(static _ => new Act { Closes = true });
        using var http = new HttpClient(OwnHttpClient.CreateHandler());
        using var post = new HttpRequestMessage(HttpMethod.Post, server.Endpoint);

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(post, TestContext.Current.CancellationToken));

        // Were it one, EmptyBody would have no purpose any more.
        Assert.InRange(server.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task MessagesOfOthersPassOnce()
    {
        await using var server = new FaultServer(static _ => Act.With("503 Service Unavailable", ""));
        using var handler = new RetryHandler(new RetryOptions(), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance) { InnerHandler = OwnHttpClient.CreateHandler() };
        using var http = new HttpClient(handler);

        using HttpResponseMessage response = await http.GetAsync(server.Endpoint, TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void OptionsOfRetriesAreChecked()
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

    private static string WithoutTrace(string request) =>
        string.Join("\r\n", request.Split("\r\n").Where(static line => !line.StartsWith("traceparent:", StringComparison.OrdinalIgnoreCase)));
}
