using System.Globalization;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Tests.Fixtures;

namespace Igata.Tests.TransportTests;

/// <summary>Calls whose responses are server-sent events: what is wrong with a stream, and when it is requested again.</summary>
public sealed class EventStreamTests
{
    private const string Chunked = "Content-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n";
    private const string EventStream = "Content-Type: text/event-stream\r\n";

    private static readonly EventFormat<Gauge> Gauges = new(JsonParsing.Value<Gauge>, static (ref JsonWriter json, Gauge value) => ((IJsonWritable)value).Write(ref json));
    private static readonly EventFormat<Gauge> GaugesWithEnd = new(JsonParsing.Value<Gauge>, static (ref JsonWriter json, Gauge value) => ((IJsonWritable)value).Write(ref json)) { End = "[DONE]" };

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EventsAreReturnedWithTheirNamesAndIds()
    {
        await using var server = new RawServer(Respond("id: 7\nevent: level\ndata: {\"level\":1}\n\n: alive\n\ndata: {\ndata: \"level\":2}\n\nid\ndata: {\"level\":3}\n\n"));
        using var api = new TestApiClient(server.Endpoint);
        var events = new List<string>();
        await foreach (ServerEvent<Gauge> item in api.Transport.StreamServerEventsAsync(Get, "x", Gauges, TestCancellation))
        {
            events.Add($"{item.Event} {item.Id ?? "-"} {item.Data.Level}");
        }

        Assert.Equal(["level 7 1", "message 7 2", "message - 3"], events);
        Assert.Contains("Accept: text/event-stream", server.Requests.Single(), StringComparison.Ordinal);
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("data: {\"level\":1}\n\ndata: {\"level\":\"bad\"}\n\ndata: {\"level\":3}\n\n", "1", "At $[1].level (byte 34): expected a 32-bit integer", "3")]
    [InlineData("data: {\"level\":1}\n\ndata: {\"level\":2\n\ndata: {\"level\":3}\n\n", "1", "At $[1]", "3")]
    [InlineData("data: {\"level\":1}\n\ndata: {} x\n\ndata: {\"level\":3}\n\n", "1", "At $[1]", "3")]
    [InlineData("data: {\"level\":1}\n\ndata\n\ndata: {\"level\":3}\n\n", "1", "At $[1]", "3")]
    [InlineData("data: [DONE]\n\ndata: {\"level\":3}\n\n", "At $[0]", "3")]
    [InlineData("data: hello\n\n", "At $[0] (byte 6)")]
    public async Task EventThatIsNotTheJsonIsAnErrorWithItsIndex(string stream, params string[] expected)
    {
        await using var server = new RawServer(Respond(stream));
        using var api = new TestApiClient(server.Endpoint);
        List<string> results = await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", Gauges, TestCancellation));
        Assert.Equal(expected.Length, results.Count);
        Assert.All(expected.Zip(results), static pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData("data: {\"level\":1}\n\ndata: [DONE]\n\ndata: no JSON\n\n", "1")]
    [InlineData("data: [DONE]\n\n")]
    [InlineData("data: {\"level\":1}\n\ndata:  [DONE]\n\n", "1", "At $[1]", "The event stream ended after 2 events without the event '[DONE]' that ends it.")]
    [InlineData("data: {\"level\":1}\n\n", "1", "The event stream ended after 1 events without the event '[DONE]' that ends it.")]
    [InlineData("data: {\"level\":1}\n\ndata: [DONE]\n", "1", "The event stream ended after 1 events without")]
    [InlineData("", "The event stream ended after 0 events without")]
    public async Task StreamEndsWithItsEnd(string stream, params string[] expected)
    {
        await using var server = new RawServer(Respond(stream));
        using var api = new TestApiClient(server.Endpoint);
        List<string> results = await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", GaugesWithEnd, TestCancellation));
        Assert.Equal(expected.Length, results.Count);
        Assert.All(expected.Zip(results), static pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task NothingIsReadAfterTheEnd()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{Chunked}\r\n{Chunk("data: {\"level\":1}\n\ndata: [DONE]\n\n")}"), stop);
            await Task.Delay(Timeout.Infinite, stop);
        });
        using var api = new TestApiClient(server.Endpoint, configure: static options => options.Timeout = Timeout.InfiniteTimeSpan);
        Assert.Equal(["1"], await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", GaugesWithEnd, TestCancellation)));
    }

    [Theory]
    [InlineData("text/html", "<html/>", "Expected text/event-stream, but the content type is text/html.")]
    [InlineData("application/json", "{}", "Expected text/event-stream, but the content type is application/json.")]
    public async Task OtherBodyIsNoStream(string type, string body, string reason)
    {
        await using var server = new RawServer(RawServer.CreateResponse("200 OK", body, $"Content-Type: {type}\r\n"));
        using var api = new TestApiClient(server.Endpoint);
        Assert.Equal([reason], await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", Gauges, TestCancellation)));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ErrorOfTheApiIsThrownBeforeTheFirstEvent()
    {
        await using var server = new RawServer(RawServer.CreateResponse("403 Forbidden", """{"error":{"code":"denied"}}"""));
        using var api = new TestApiClient(server.Endpoint);
        await using IAsyncEnumerator<Gauge> events = api.Transport.StreamEventsAsync(Get, "x", Gauges, TestCancellation).GetAsyncEnumerator(TestCancellation);
        Assert.Equal("denied", (await Assert.ThrowsAsync<TestException>(async () => await events.MoveNextAsync())).Code);
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task EventThatExceedsTheLimitIsAnError()
    {
        await using var server = new RawServer(Respond($"data: {{\"level\":1}}\n\ndata: \"{new string('x', 5000)}\"\n\n"));
        using var api = new TestApiClient(server.Endpoint, configure: static options => options.MaxResponseBytes = 2000);
        Assert.Equal(["1", "One event is larger than the 2000 bytes that MaxResponseBytes allows."], await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", Gauges, TestCancellation)));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Theory]
    [InlineData(true, "id: 7\nretry: 0\ndata: {\"level\":1}\n\nid: 8\ndata: {\"lev", 2, "1", "2", "3")]
    [InlineData(true, "retry: 0\nid: 7\n\n", 2, "2", "3")]
    [InlineData(true, "retry: 0\ndata: {\"level\":1}\n\n", 1, "1", "The body was truncated")]
    [InlineData(true, "retry: 0\nid: 7\nid\ndata: {\"level\":1}\n\n", 1, "1", "The body was truncated")]
    [InlineData(true, "retry: 0\nid: é\ndata: {\"level\":1}\n\n", 1, "1", "The body was truncated")]
    [InlineData(false, "retry: 0\nid: 7\ndata: {\"level\":1}\n\n", 1, "1", "The body was truncated")]
    public async Task StreamThatBreaksIsRequestedAgainFromItsLastId(bool isIdempotent, string start, int requests, params string[] expected)
    {
        int count = 0;
        await using var server = new RawServer(async (stream, stop) =>
        {
            string body = ++count == 1 ? Chunk(start) : Chunk("\uFEFFid: 9\ndata: {\"level\":2}\n\ndata: {\"level\":3}\n\n") + "0\r\n\r\n";
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n{Chunked}\r\n{body}"), stop);
        });
        using var api = new TestApiClient(server.Endpoint);
        RestOperation operation = new(isIdempotent ? HttpMethod.Get : HttpMethod.Post, new ApiOperation("Call") { IsIdempotent = isIdempotent }) { HasStreamedResponse = true };
        List<string> results = await ReadAllAsync(api.Transport.StreamEventsAsync(operation, "x", Gauges, TestCancellation));
        Assert.Equal(expected.Length, results.Count);
        Assert.All(expected.Zip(results), static pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(requests, server.Requests.Count);
        Assert.DoesNotContain("Last-Event-ID", server.Requests[0], StringComparison.OrdinalIgnoreCase);
        Assert.All(server.Requests.Skip(1), static request => Assert.Contains("Last-Event-ID: 7\r\n", request, StringComparison.Ordinal));
        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task StreamThatAlwaysBreaksAtTheSameIdIsNotRequestedForever()
    {
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nConnection: close\r\n{Chunked}\r\n{Chunk("retry: 0\nid: 7\ndata: {\"level\":1}\n\n")}");
        using var api = new TestApiClient(server.Endpoint);
        List<string> results = await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", Gauges, TestCancellation));
        Assert.Equal(["1", "1"], results.Take(2));
        Assert.StartsWith("The body was truncated", Assert.Single(results.Skip(2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StatusWithoutContentEndsAStreamThatIsRequestedAgain()
    {
        int count = 0;
        await using var server = new RawServer(async (stream, stop) => await stream.WriteAsync(Encoding.UTF8.GetBytes(++count == 1
            ? $"HTTP/1.1 200 OK\r\nConnection: close\r\n{Chunked}\r\n{Chunk("retry: 0\nid: 7\ndata: {\"level\":1}\n\n")}"
            : "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"), stop));
        using var api = new TestApiClient(server.Endpoint);
        Assert.Equal(["1"], await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", Gauges, TestCancellation)));
    }

    [Fact]
    public async Task RetryDelaysTheNextRequest()
    {
        int count = 0;
        await using var server = new RawServer(async (stream, stop) => await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nConnection: close\r\n{Chunked}\r\n{Chunk($"id: {++count}\n{(count == 1 ? "retry: 2500\n" : "")}data: {{\"level\":{count}}}\n\n")}{(count == 3 ? "0\r\n\r\n" : "")}"), stop));
        var time = new RecordingTimeProvider();
        using var api = new TestApiClient(server.Endpoint, configure: options => options.TimeProvider = time);
        Assert.Equal(["1", "2", "3"], await ReadAllAsync(api.Transport.StreamEventsAsync(Get, "x", Gauges, TestCancellation)));
        Assert.Equal([TimeSpan.FromMilliseconds(2500), TimeSpan.FromMilliseconds(2500)], time.Delays);
    }

    [Fact]
    public async Task CancellationEndsTheEnumerationAndTheWait()
    {
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nConnection: close\r\n{Chunked}\r\n{Chunk("id: 1\nretry: 86400000\ndata: {\"level\":1}\n\n")}");
        using var api = new TestApiClient(server.Endpoint);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestCancellation);
        await using (IAsyncEnumerator<Gauge> events = api.Transport.StreamEventsAsync(Get, "x", Gauges, CancellationToken.None).GetAsyncEnumerator(cancellation.Token))
        {
            Assert.True(await events.MoveNextAsync());
            Task<bool> next = events.MoveNextAsync().AsTask();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
            Assert.False(await events.MoveNextAsync());
        }

        await api.Pool.WaitUntilBalancedAsync();
    }

    [Fact]
    public async Task ErrorsQuoteNothingOfAStreamWithSecrets()
    {
        await using var server = new RawServer(Respond("event: hunter1\nid: hunter2\ndata: {\"level\":\"hunter3\"}\n\ndata: hunter4\n\n"));
        using var api = new TestApiClient(server.Endpoint);
        RestOperation operation = new(HttpMethod.Get, new ApiOperation("Call") { IsIdempotent = true, HoldsSecrets = true }) { HasStreamedResponse = true };
        await using IAsyncEnumerator<Gauge> events = api.Transport.StreamEventsAsync(operation, "x", Gauges, TestCancellation).GetAsyncEnumerator(TestCancellation);
        for (int index = 0; index < 2; index++)
        {
            ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await events.MoveNextAsync());
            Assert.Contains($"At $[{index}]", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter", exception.ToString() + exception.BodyStart, StringComparison.Ordinal);
        }
    }

    private static RestOperation Get => new(HttpMethod.Get, new ApiOperation("Call") { IsIdempotent = true }) { Statuses = [200], HasStreamedResponse = true, Accept = "text/event-stream" };

    private static string Respond(string body) => RawServer.CreateResponse("200 OK", body, EventStream);

    private static string Chunk(string text) => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    /// <summary>Returns the levels and, for each exception, its reason.</summary>
    private static async Task<List<string>> ReadAllAsync(IAsyncEnumerable<Gauge> events)
    {
        var results = new List<string>();
        await using IAsyncEnumerator<Gauge> enumerator = events.GetAsyncEnumerator(TestCancellation);
        while (true)
        {
            try
            {
                if (!await enumerator.MoveNextAsync())
                {
                    return results;
                }

                results.Add($"{enumerator.Current.Level}");
            }
            catch (ProtocolException exception)
            {
                results.Add(exception.Reason);
            }
        }
    }

    /// <summary>Runs timers at once, and records their delays.</summary>
    private sealed class RecordingTimeProvider : TimeProvider
    {
        public List<TimeSpan> Delays { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Delays.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
