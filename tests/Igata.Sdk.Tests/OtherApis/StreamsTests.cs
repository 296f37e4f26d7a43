using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Streams;
using Igata.TestApis.Streams.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Responses of events and lines, on both sides of a socket.</summary>
public sealed class StreamsTests
{
    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EventsArriveUntilTheirEnd()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal([new Chunk { Text = "he" }, new Chunk { Text = "llo", Index = 1 }], await ToListAsync(streams.ChatAsync("hello", TestCancellation)));
        Assert.Equal("data: {\"text\":\"he\"}\n\ndata: {\"text\":\"llo\",\"index\":1}\n\ndata: [DONE]\n\n", await ReadAsync(server, HttpMethod.Post, "chat", "{\"prompt\":\"hello\"}"));
    }

    [Fact]
    public async Task EventsHaveNamesAndIds()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        ServerEvent<Note>[] expected = [new() { Data = new Note { Text = "a" }, Id = "1" }, new() { Data = new Note { Text = "b" }, Event = "edited", Id = "2" }, new() { Data = new Note { Text = "c" }, Id = "2" }];
        Assert.Equal(expected, await ToListAsync(streams.WatchServerEventsAsync(new WatchRequest { Topic = "news" }, TestCancellation)));
        Assert.Equal(["a", "b", "c"], (await ToListAsync(streams.WatchAsync(new WatchRequest { Topic = "news" }, TestCancellation))).Select(static note => note.Text));
        Assert.Equal("id: 1\ndata: {\"text\":\"a\"}\n\nevent: edited\nid: 2\ndata: {\"text\":\"b\"}\n\ndata: {\"text\":\"c\"}\n\n", await ReadAsync(server, HttpMethod.Get, "topics/news/events"));
    }

    [Fact]
    public async Task NameOfAnEventIsTheKeyOfAUnion()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal(Service.Updates, await ToListAsync(streams.WatchJobAsync(TestCancellation)));
        Assert.Equal("event: started\ndata: {\"at\":\"now\"}\n\nevent: progress\ndata: 50\n\nevent: later\ndata: [1,\ndata: 2]\n\nevent: done\ndata: {\"text\":\"ok\"}\n\n", await ReadAsync(server, HttpMethod.Get, "jobs/events"));
        Assert.Equal([1, "a", 2], await ToListAsync(streams.WatchEitherAsync(TestCancellation)));
    }

    [Fact]
    public async Task LinesArriveInEachForm()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal([new Chunk { Text = "a" }, new Chunk { Text = "b" }], await ToListAsync(streams.TailAsync(new TailRequest { Follow = false }, TestCancellation)));
        Assert.Equal([new Chunk { Text = "a" }, null], await ToListAsync(streams.TailJsonlAsync(TestCancellation)));
        Assert.Equal([[1, 2], []], await ToListAsync(streams.TailSequenceAsync(TestCancellation)));
        Assert.Equal(["first", "", "\"third\""], await ToListAsync(streams.TailTextAsync(TestCancellation)));
        Assert.Equal("{\"text\":\"a\"}\n{\"text\":\"b\"}\n", await ReadAsync(server, HttpMethod.Get, "log"));
        Assert.Equal("{\"text\":\"a\"}\nnull\n", await ReadAsync(server, HttpMethod.Get, "log.jsonl"));
        Assert.Equal("\u001E[1,2]\n\u001E[]\n", await ReadAsync(server, HttpMethod.Get, "log.seq"));
        Assert.Equal("first\n\n\"third\"\n", await ReadAsync(server, HttpMethod.Get, "log.txt"));
    }

    [Fact]
    public async Task ResponseWithOtherPartsIsDisposable()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, service);
        using var streams = new StreamsClient(server.Endpoint);
        await using (StartJobResponse started = await streams.StartJobAsync(new StartJobRequest { Id = "7" }, TestCancellation))
        {
            Assert.Equal((200, "job-7"), (started.Status, started.XJob));
            Assert.Equal(["a", "b"], (await ToListAsync(started.Events!.ServerEvents)).Select(static item => item.Data.Text));
            Assert.Throws<InvalidOperationException>(() => started.Events.GetAsyncEnumerator(TestCancellation));
        }

        using StartJobResponse done = await streams.StartJobAsync(new StartJobRequest { Id = "done" }, TestCancellation);
        Assert.Equal((202, "ok", null), (done.Status, done.Note?.Text, done.Events));
        await using ExportResponse export = await streams.ExportAsync(TestCancellation);
        Assert.Equal("\"v1\"", export.ETag);
        await using IAsyncEnumerator<Note> notes = export.Lines.GetAsyncEnumerator(TestCancellation);
        Assert.True(await notes.MoveNextAsync());
        Assert.Equal("a", notes.Current.Text);
    }

    [Fact]
    public async Task ErrorBeforeTheFirstEventHasItsStatus()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        StreamsException exception = await Assert.ThrowsAsync<StreamsException>(() => ToListAsync(streams.WatchAsync(new WatchRequest { Topic = "none" }, TestCancellation)));
        Assert.Equal((StreamsError.NoSuchTopic, HttpStatusCode.NotFound), (exception.Error, exception.StatusCode));
        await Assert.ThrowsAsync<InvalidRequestException>(() => ToListAsync(streams.ChatAsync(new ChatRequest { Prompt = null! }, TestCancellation)));
    }

    [Fact]
    public async Task ErrorAfterAnEventBreaksTheStream()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        await using IAsyncEnumerator<Chunk> chunks = streams.ChatAsync("fail", TestCancellation).GetAsyncEnumerator(TestCancellation);
        Assert.True(await chunks.MoveNextAsync());
        Assert.IsNotType<InvalidOperationException>(await Assert.ThrowsAnyAsync<ApiException>(async () => await chunks.MoveNextAsync()));
        Assert.False(await chunks.MoveNextAsync());
    }

    [Fact]
    public async Task EventIsSentBeforeTheNextIsReady()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, service);
        using var streams = new StreamsClient(server.Endpoint);
        await using IAsyncEnumerator<Chunk> chunks = streams.TailAsync(new TailRequest { Follow = true }, TestCancellation).GetAsyncEnumerator(TestCancellation);
        Assert.True(await chunks.MoveNextAsync());
        Task<bool> next = chunks.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        service.Continue.SetResult();
        Assert.True(await next);
        Assert.False(await chunks.MoveNextAsync());
    }

    [Fact]
    public async Task ServiceStopsWhenTheCallerStops()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, service);
        using var streams = new StreamsClient(server.Endpoint);
        await foreach (Chunk chunk in streams.TailAsync(new TailRequest { Follow = true }, TestCancellation))
        {
            Assert.Equal("a", chunk.Text);
            break;
        }

        await service.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), TestCancellation);
    }

    [Fact]
    public async Task SecretsAreNotShown()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        List<ServerEvent<Secrets>> events = await ToListAsync(streams.WatchSecretsServerEventsAsync(TestCancellation));
        List<Secrets> lines = await ToListAsync(streams.TailSecretsAsync(TestCancellation));
        Assert.Equal("hunter2", Assert.Single(events).Data.Token.Reveal());
        Assert.Equal("hunter2", Assert.Single(lines).Token.Reveal());
        Assert.DoesNotContain("hunter2", $"{events[0]} {lines[0]}", StringComparison.Ordinal);
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items.WithCancellation(TestCancellation))
        {
            list.Add(item);
        }

        return list;
    }

    private static async Task<string> ReadAsync(LocalServer server, HttpMethod verb, string path, string? body = null)
    {
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(verb, new Uri(server.Endpoint, path)) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json")) };
        using HttpResponseMessage response = await http.SendAsync(message, TestCancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store, no-cache", response.Headers.CacheControl?.ToString());
        return await response.Content.ReadAsStringAsync(TestCancellation);
    }

    private sealed class Service : IStreamsService
    {
        public static Update[] Updates { get; } =
        [
            new UpdateStarted { At = "now" }, 50, JsonCodec.Parse<Update>("{\"later\":[1,\n2]}"), new Note { Text = "ok" },
        ];

        public TaskCompletionSource Continue { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async IAsyncEnumerable<Chunk> ChatAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return new Chunk { Text = request.Prompt[..2] };
            await Task.Yield();
            if (request.Prompt == "fail")
            {
                throw new InvalidOperationException("The model is gone.");
            }

            yield return new Chunk { Text = request.Prompt[2..], Index = 1 };
        }

        public async IAsyncEnumerable<ServerEvent<Note>> WatchServerEventsAsync(WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (request.Topic != "news")
            {
                throw new StreamsException(StreamsError.NoSuchTopic, "No topic has this name.");
            }

            yield return new() { Data = new Note { Text = "a" }, Id = "1" };
            yield return new() { Data = new Note { Text = "b" }, Event = "edited", Id = "2" };
            yield return new() { Data = new Note { Text = "c" } };
        }

        public IAsyncEnumerable<Update> WatchJobAsync(CancellationToken cancellationToken) => EnumerateAsync(Updates);

        public IAsyncEnumerable<WatchEitherEvent> WatchEitherAsync(CancellationToken cancellationToken) => EnumerateAsync<WatchEitherEvent>([1, "a", 2]);

        public IAsyncEnumerable<Secrets> WatchSecretsAsync(CancellationToken cancellationToken) => EnumerateAsync([new Secrets { Token = "hunter2", Name = "n" }]);

        public async IAsyncEnumerable<Chunk> TailAsync(TailRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                yield return new Chunk { Text = "a" };
                if (request.Follow == true)
                {
                    await Continue.Task.WaitAsync(cancellationToken);
                }

                yield return new Chunk { Text = "b" };
            }
            finally
            {
                Stopped.TrySetResult();
            }
        }

        public IAsyncEnumerable<Chunk?> TailJsonlAsync(CancellationToken cancellationToken) => EnumerateAsync<Chunk?>([new Chunk { Text = "a" }, null]);

        public IAsyncEnumerable<EquatableList<int>> TailSequenceAsync(CancellationToken cancellationToken) => EnumerateAsync<EquatableList<int>>([[1, 2], []]);

        public IAsyncEnumerable<string> TailTextAsync(CancellationToken cancellationToken) => EnumerateAsync(["first", "", "\"third\""]);

        public IAsyncEnumerable<Secrets> TailSecretsAsync(CancellationToken cancellationToken) => WatchSecretsAsync(cancellationToken);

        public ValueTask<StartJobResponse> StartJobAsync(StartJobRequest request, CancellationToken cancellationToken) => new(request.Id == "done"
            ? new StartJobResponse { Status = 202, Note = new Note { Text = "ok" } }
            : new StartJobResponse { Status = 200, XJob = "job-" + request.Id, Events = new(EnumerateAsync([new Chunk { Text = "a" }, new Chunk { Text = "b" }])) });

        public ValueTask<ExportResponse> ExportAsync(CancellationToken cancellationToken) =>
            new(new ExportResponse { ETag = "\"v1\"", Lines = new(EnumerateAsync([new Note { Text = "a" }, new Note { Text = "b" }])) });

        private static async IAsyncEnumerable<T> EnumerateAsync<T>(IEnumerable<T> items)
        {
            foreach (T item in items)
            {
                await Task.Yield();
                yield return item;
            }
        }
    }
}
