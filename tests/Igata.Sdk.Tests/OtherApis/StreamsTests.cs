using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Streams;
using Igata.TestApis.Streams.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Responses of events and lines, on both sides of a socket.</summary>
public sealed partial class StreamsTests
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

    [Theory]
    [InlineData("fail")]
    [InlineData("fail at once")]
    public async Task ErrorAfterAnEventBreaksTheStream(string prompt)
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        await using IAsyncEnumerator<Chunk> chunks = streams.ChatAsync(prompt, TestCancellation).GetAsyncEnumerator(TestCancellation);
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
    public async Task CommentsKeepAnIdleStreamAlive()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, service, static options => options.HeartbeatInterval = TimeSpan.FromMilliseconds(1));
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.GetAsync(new Uri(server.Endpoint, "topics/slow/events"), HttpCompletionOption.ResponseHeadersRead, TestCancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using Stream stream = await response.Content.ReadAsStreamAsync(TestCancellation);
        byte[] comments = new byte[6];
        await stream.ReadExactlyAsync(comments, TestCancellation);
        Assert.Equal(":\n\n:\n\n"u8.ToArray(), comments);
        service.Continue.SetResult();
        using var reader = new StreamReader(stream);
        Assert.EndsWith("id: 1\ndata: {\"text\":\"late\"}\n\n", await reader.ReadToEndAsync(TestCancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinesAreTheBodyOfARequest()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal("a,b,c", (await streams.IngestAsync(new IngestRequest { Lines = new(EnumerateAsync("a", "b", "c")) }, TestCancellation)).Text);
        Assert.Equal("", (await streams.IngestAsync(new IngestRequest { Lines = new(EnumerateAsync()) }, TestCancellation)).Text);
        await Assert.ThrowsAsync<InvalidRequestException>(async () => await streams.IngestAsync(new IngestRequest { Lines = null! }, TestCancellation));
        await Assert.ThrowsAnyAsync<Exception>(async () => await streams.IngestAsync(new IngestRequest { Lines = new(EnumerateAsync("a", "long")) }, TestCancellation));

        static async IAsyncEnumerable<Limited> EnumerateAsync(params string[] texts)
        {
            foreach (string text in texts)
            {
                await Task.Yield();
                yield return new Limited { Text = text };
            }
        }
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"text\":\"b\"}", 200, "a,b")]
    [InlineData("{\"text\":\"a\"}\n{\"text\":5}\n", 400, "$[1].text")]
    [InlineData("{\"text\":\"a\"}\n{\"text\":\"long\"}\n", 400, "InvalidRequest")]
    public async Task ServerReadsTheLinesOfARequest(string body, int status, string expected)
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/x-ndjson"));
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Endpoint, "ingest"), content, TestCancellation);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestCancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinesThatMayBeNullHaveLimits()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, service);
        using var streams = new StreamsClient(server.Endpoint);
        await streams.SendLevelsAsync(new SendLevelsRequest { Lines = new(EnumerateAsync<int?>(9, null, 1)) }, TestCancellation);
        await streams.SendLimitsAsync(new SendLimitsRequest { Lines = new(EnumerateAsync(new Limited { Text = "a" }, null)) }, TestCancellation);
        Assert.Equal([9, null, 1], service.Levels);
        Assert.Equal([new Limited { Text = "a" }, null], service.Limits);
        await Assert.ThrowsAnyAsync<Exception>(async () => await streams.SendLevelsAsync(new SendLevelsRequest { Lines = new(EnumerateAsync<int?>(null, 10)) }, TestCancellation));
        await Assert.ThrowsAnyAsync<Exception>(async () => await streams.SendLimitsAsync(new SendLimitsRequest { Lines = new(EnumerateAsync(null, new Limited { Text = "long" })) }, TestCancellation));
        using var http = new HttpClient();
        foreach ((string path, string lines) in new[] { ("levels", "null\n10\n"), ("limits", "null\n{\"text\":\"long\"}\n") })
        {
            using var content = new StringContent(lines, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/x-ndjson"));
            using HttpResponseMessage response = await http.PostAsync(new Uri(server.Endpoint, path), content, TestCancellation);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        static async IAsyncEnumerable<T> EnumerateAsync<T>(params T[] lines)
        {
            foreach (T line in lines)
            {
                await Task.Yield();
                yield return line;
            }
        }
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

    [Fact]
    public async Task AcceptSaysWhichBodyTheResponseHas()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal("a", (await streams.CompleteAsync("a", TestCancellation)).Text);
        Assert.Equal(["a", "a"], (await ToListAsync(streams.CompleteEventsAsync("a", TestCancellation))).Select(static chunk => chunk.Text));
        Assert.Equal(2, (await ToListAsync(streams.CompleteServerEventsAsync("a", TestCancellation))).Count);
        var request = new ReportRequest { Id = 7 };
        using (ReportResponse lines = await streams.ReportAsync(request, TestCancellation))
        {
            Assert.Equal((200, "\"v1\""), (lines.Status, lines.ETag));
            Assert.Equal(["7"], (await ToListAsync(lines.Lines!)).Select(static chunk => chunk.Text));
        }

        ReportBodyResponse body = await streams.ReportBodyAsync(request, TestCancellation);
        Assert.Equal(("\"v1\"", "7"), (body.ETag, body.Title));
        ReportContentResponse content = await streams.ReportContentAsync(request, TestCancellation);
        await using MediaContent csv = content.Content!;
        using var reader = new StreamReader(csv.Stream);
        Assert.Equal("7;7", await reader.ReadToEndAsync(TestCancellation));
    }

    [Theory]
    [InlineData("*/*", 200, "application/json")]
    [InlineData("text/event-stream", 200, "text/event-stream")]
    [InlineData("text/event-stream;q=0.5, application/json;q=0.4", 200, "text/event-stream")]
    [InlineData("text/*;q=0.5, */*;q=0.1", 200, "text/event-stream")]
    [InlineData("application/*;q=0.5, text/*", 200, "text/event-stream")]
    [InlineData("application/xml, text/plain", 406, "application/json")]
    [InlineData("text/event-stream;q=0, application/json", 200, "application/json")]
    public async Task ServerChoosesWhatIsAccepted(string accept, int status, string type)
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, "complete")) { Content = new StringContent("{\"prompt\":\"a\"}", MediaTypeHeaderValue.Parse("application/json")) };
        message.Headers.TryAddWithoutValidation("Accept", accept);
        using HttpResponseMessage response = await http.SendAsync(message, TestCancellation);
        Assert.Equal((status, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(status == 406 ? "NotAcceptable" : "text", await response.Content.ReadAsStringAsync(TestCancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MethodsThatShareVerbAndPathAreDistinguished()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal("create x", (await streams.CreateThingAsync("x", TestCancellation)).Text);
        Assert.Equal(["stream x"], (await ToListAsync(streams.CreateThingStreamAsync("x", TestCancellation))).Select(static chunk => chunk.Text));
        Assert.Equal("kind x", (await streams.CreateThingWithKindAsync(new CreateThingWithKindRequest { ThingWithKind = new ThingWithKind { Name = "x" } }, TestCancellation)).Text);
        Assert.Equal("import", (await streams.ImportThingsAsync(new ImportThingsRequest { File = new MediaContent(new byte[] { 1 }) }, TestCancellation)).Text);
        Assert.Equal("upload image/png", (await streams.UploadThingAsync(new UploadThingRequest { Content = new MediaContent(new byte[] { 1 }, "image/png") }, TestCancellation)).Text);
        Assert.Equal("number 5", (await streams.GetThingAsync(new GetThingRequest { Number = 5 }, TestCancellation)).Text);
        await streams.GetThingByCodeAsync(new GetThingByCodeRequest { Code = "ABC" }, TestCancellation);
        Assert.Equal("name abc", (await streams.GetThingByNameAsync(new GetThingByNameRequest { Name = "abc" }, TestCancellation)).Text);
    }

    [Theory]
    [InlineData("things", "application/json", "{\"name\":\"x\"}", 200, "create x")]
    [InlineData("things", "application/json", "{\"name\":\"x\",\"stream\":false}", 200, "create x")]
    [InlineData("things", "application/json", "{\"stream\":true,\"name\":\"x\"}", 200, "stream x")]
    [InlineData("things", "application/merge+json", "{\"stream\":true,\"name\":\"x\"}", 200, "stream x")]
    [InlineData("things", "application/json", "{\"stream\":true,\"name\":5}", 400, "$.name")]
    [InlineData("things", "application/json", "{\"stream\":7,\"name\":\"x\"}", 400, "$.stream")]
    [InlineData("things", "application/json", "no JSON", 400, "InvalidBody")]
    [InlineData("things?kind=special", "application/json", "{\"version\":2,\"name\":\"x\"}", 200, "kind x")]
    [InlineData("things?kind=other", "application/json", "{\"version\":2,\"name\":\"x\"}", 200, "create x")]
    [InlineData("things", "image/gif", "x", 200, "upload image/gif")]
    [InlineData("things", "text/plain", "x", 415, "UnsupportedMediaType")]
    public async Task ServerFindsTheMethodOfARequest(string path, string type, string body, int status, string expected)
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        using HttpResponseMessage response = await http.PostAsync(new Uri(server.Endpoint, path), content, TestCancellation);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestCancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextIsTheBody()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal("# Ä", await streams.EchoAsync(new EchoRequest { Content = "# Ä" }, TestCancellation));
        await Assert.ThrowsAsync<InvalidRequestException>(async () => await streams.EchoAsync(new EchoRequest { Content = new string('x', 101) }, TestCancellation));
        EchoPartsResponse text = await streams.EchoPartsAsync(new EchoPartsRequest { Text = "hi", XText = "200" }, TestCancellation);
        Assert.Equal((200, "hi", "hi"), (text.Status, text.XText, text.Content));
        EchoPartsResponse words = await streams.EchoPartsAsync(new EchoPartsRequest { Text = "a b", XText = "202" }, TestCancellation);
        Assert.Equal((202, ["a", "b"]), (words.Status, words.Words));
        Assert.Equal([3], (await streams.EchoPartsAsync(new EchoPartsRequest { Text = "abc", XText = "203" }, TestCancellation)).Body);
        Assert.Equal(204, (await streams.EchoPartsAsync(new EchoPartsRequest(), TestCancellation)).Status);
    }

    [Fact]
    public async Task BodyOfAResponseCanBeAbsent()
    {
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, new Service());
        using var streams = new StreamsClient(server.Endpoint);
        Assert.Equal("a", (await streams.FindNoteAsync(new FindNoteRequest { Q = "a" }, TestCancellation))?.Text);
        Assert.Null(await streams.FindNoteAsync(new FindNoteRequest { Q = "" }, TestCancellation));
        Assert.Equal(("a.", 1), ((await streams.FindCountAsync(new FindCountRequest { Q = "a" }, TestCancellation)) is var found ? (found.XQ, found.Body) : default));
        Assert.Null((await streams.FindCountAsync(new FindCountRequest { Q = "" }, TestCancellation)).Body);
    }

    [Fact]
    public async Task OtherVerbsAndOptionalPartsAreSent()
    {
        var service = new Service();
        await using LocalServer server = await LocalServer.StartAsync(StreamsOperations.All, service);
        using var streams = new StreamsClient(server.Endpoint);
        await streams.PurgeAsync(new PurgeRequest { Topic = "news" }, TestCancellation);
        Assert.Equal("news", service.Purged);
        Assert.Equal("- 0", (await streams.AttachAsync(cancellationToken: TestCancellation)).Text);
        Violation tooLong = Assert.Single((await Assert.ThrowsAsync<InvalidRequestException>(async () => await streams.AttachAsync(new AttachRequest { Files = [new MediaContent(new byte[] { 1 }, "image/png"), new MediaContent(new byte[3], "image/png")] }, TestCancellation))).Violations);
        Assert.Equal(("/files", "maxBytes"), (tooLong.Pointer, tooLong.Rule));
        Violation other = Assert.Single((await Assert.ThrowsAsync<InvalidRequestException>(async () => await streams.AttachAsync(new AttachRequest { Files = [new MediaContent(new byte[] { 1 }, "text/plain")] }, TestCancellation))).Violations);
        Assert.Equal(("/files", "media"), (other.Pointer, other.Rule));
        Assert.Equal("n 2", (await streams.AttachAsync(new AttachRequest { Note = "n", Files = [new MediaContent(new byte[] { 1 }, "image/png"), new MediaContent(new byte[] { 2 }, "image/gif")] }, TestCancellation)).Text);
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
}
