using Igata.Runtime;
using Igata.TestApis.Shelf;
using Igata.TestApis.Shelf.Server;
using Igata.TestApis.ShelfRpc;
using Igata.TestApis.ShelfRpc.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Pages by URL, by number, by offset and after an item, over a socket. Each page has two of the five books.</summary>
public sealed class ShelfTests : IShelfService, IShelfRpcService
{
    private const int PageSize = 2;
    private static readonly Book[] Books = [.. Enumerable.Range(1, 5).Select(static number => new Book { Id = $"b{number}", Title = $"Title {number}" })];
    private static readonly string[] AllIds = ["b1", "b2", "b3", "b4", "b5"];

    private int _calls;
    private string? _nextUrl = "url?size=2&from=2";

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<ListByUrlResponse> IShelfService.ListByUrlAsync(ListByUrlRequest request, CancellationToken cancellationToken) =>
        new(new ListByUrlResponse { Books = [Books[_calls++]], Links = new Links { Next = _calls < 3 ? $"url?size={_calls}" : _nextUrl } });

    ValueTask<ListByUriResponse> IShelfService.ListByUriAsync(CancellationToken cancellationToken) =>
        new(new ListByUriResponse { Books = [Books[_calls++]], Next = _calls < 3 ? new Uri($"?call={_calls}", UriKind.Relative) : null });

    ValueTask<EquatableList<Book>> IShelfService.ListByPageAsync(ListByPageRequest request, CancellationToken cancellationToken) =>
        new([.. Count().Skip(((request.Page ?? 1) - 1) * PageSize).Take(PageSize)]);

    ValueTask<ListByZeroPageResponse> IShelfService.ListByZeroPageAsync(ListByZeroPageRequest request, CancellationToken cancellationToken)
    {
        int start = (int)request.Page * PageSize;
        return new(new ListByZeroPageResponse { Books = [.. Count().Skip(start).Take(PageSize)], More = start + PageSize < Books.Length });
    }

    ValueTask<ListByOffsetResponse> IShelfService.ListByOffsetAsync(ListByOffsetRequest request, CancellationToken cancellationToken) =>
        new(new ListByOffsetResponse { Data = new Data { Books = [.. Count().Skip(request.Offset ?? 0).Take(PageSize)] } });

    ValueTask<ListAfterResponse> IShelfService.ListAfterAsync(ListAfterRequest request, CancellationToken cancellationToken)
    {
        int start = request.StartingAfter is { } id ? Array.FindIndex(Books, book => book.Id == id) + 1 : 0;
        return new(new ListAfterResponse { Data = [.. Count().Skip(start).Take(PageSize)], HasMore = start + PageSize < Books.Length });
    }

    ValueTask<EquatableList<string>> IShelfService.ListTitlesAsync(ListTitlesRequest request, CancellationToken cancellationToken) =>
        new([.. Count().Select(static book => book.Id).SkipWhile(id => request.After is { } after && string.CompareOrdinal(id, after) <= 0).Take(PageSize)]);

    ValueTask<GetFileResponse> IShelfService.GetFileAsync(GetFileRequest request, CancellationToken cancellationToken) => new(new GetFileResponse { Key = request.Key });

    ValueTask<GetFileVersionResponse> IShelfService.GetFileVersionAsync(GetFileVersionRequest request, CancellationToken cancellationToken) =>
        new(new GetFileVersionResponse { Key = request.Key, Version = request.Version });

    ValueTask<RunFileResponse> IShelfService.RunFileAsync(RunFileRequest request, CancellationToken cancellationToken) => new(new RunFileResponse { Ran = request.Key });

    ValueTask<GetInfoResponse> IShelfService.GetInfoAsync(CancellationToken cancellationToken) => new(new GetInfoResponse { Key = "the info" });

    ValueTask<ListResponse> IShelfRpcService.ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        _calls++;
        int start = request.Offset ?? 0;
        return new(new ListResponse { Items = [.. Enumerable.Range(start, Math.Clamp(5 - start, 0, PageSize))], More = start + PageSize < 5 });
    }

    [Fact]
    public async Task UrlInTheBodyLeadsToTheNextPage()
    {
        _nextUrl = null;
        Assert.Equal(["b1", "b2", "b3"], await ReadAsync(static shelf => shelf.StreamByUrlAsync()));
        _calls = 0;
        _nextUrl = "";
        Assert.Equal(["b1", "b2", "b3"], await ReadAsync(static shelf => shelf.StreamByUrlAsync(new ListByUrlRequest { Size = 7 })));
        _calls = 0;
        Assert.Equal(["b1", "b2", "b3"], await ReadAsync(static shelf => shelf.StreamByUriAsync()));
    }

    [Theory]
    [InlineData("http://other.example/url", "points to another host, other.example")]
    [InlineData("url?size=2", "points to a page that was already visited")]
    [InlineData("http://[", "is not a valid URL")]
    public async Task UrlThatIsNotFollowedIsReported(string next, string reason)
    {
        _nextUrl = next;
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(() => ReadAsync(static shelf => shelf.StreamByUrlAsync()));
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumbersOffsetsAndIdsLeadToTheNextPage()
    {
        await AssertCallsAsync(AllIds, 4, static shelf => shelf.StreamByPageAsync());
        await AssertCallsAsync(AllIds[2..], 3, static shelf => shelf.StreamByPageAsync(new ListByPageRequest { Page = 2 }));
        await AssertCallsAsync(AllIds, 3, static shelf => shelf.StreamByZeroPageAsync(new ListByZeroPageRequest { Page = 0 }));
        await AssertCallsAsync(AllIds, 4, static shelf => shelf.StreamByOffsetAsync());
        await AssertCallsAsync(AllIds[3..], 2, static shelf => shelf.StreamByOffsetAsync(new ListByOffsetRequest { Offset = 3 }));
        await AssertCallsAsync(AllIds, 3, static shelf => shelf.StreamAfterAsync());
        await AssertCallsAsync(AllIds[1..], 2, static shelf => shelf.StreamAfterAsync(new ListAfterRequest { StartingAfter = "b1" }));
    }

    [Fact]
    public async Task ItemsCanBeTheirOwnIds()
    {
        await using LocalServer server = await LocalServer.StartAsync(ShelfOperations.All, (IShelfService)this);
        using var shelf = new ShelfClient(new ShelfClientOptions { Endpoint = server.Endpoint });
        Assert.Equal(AllIds, await shelf.StreamTitlesAsync(cancellationToken: TestCancellation).ToListAsync(TestCancellation));
        Assert.Equal(4, _calls);
    }

    [Fact]
    public async Task ServiceThatIgnoresTheIdIsReported()
    {
        await using var server = new Wire.RawServer(async (stream, stop) =>
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n[\"a\",\"same\"]"), stop));
        using var shelf = new ShelfClient(new ShelfClientOptions { Endpoint = server.Endpoint });
        ProtocolException exception = await Assert.ThrowsAsync<ProtocolException>(async () => await shelf.StreamTitlesAsync(cancellationToken: TestCancellation).ToListAsync(TestCancellation));
        Assert.Equal("The last item of a page is also the last item of the page before it.", exception.Reason);
    }

    [Fact]
    public async Task KeyIsSentInTheQueryInACookieOrAfterAScheme()
    {
        using var stub = new Exchanges.RecordingHandler(static _ => CreateResponse("[]"));
        using ShelfClient shelf = CreateClient(stub, "k&/1");
        await shelf.ListByPageAsync(cancellationToken: TestCancellation);
        await shelf.ListByPageAsync(new ListByPageRequest { Page = 2 }, TestCancellation);
        await shelf.ListTitlesAsync(cancellationToken: TestCancellation);
        await Assert.ThrowsAsync<ProtocolException>(async () => await shelf.ListAfterAsync(cancellationToken: TestCancellation));
        Assert.Equal(["/page?api_key=k%26%2F1", "/page?page=2&api_key=k%26%2F1", "/titles", "/after"], stub.Requests.Select(static request => request.Url));
        Assert.Equal("session=k&/1", stub.Requests[2].Headers["Cookie"]);
        Assert.Equal("Bot k&/1", stub.Requests[3].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("a b")]
    [InlineData("é")]
    public async Task KeyThatNoCookieCarriesIsRefused(string key)
    {
        using var shelf = new ShelfClient(new ShelfClientOptions { Endpoint = new Uri("http://127.0.0.1:9/"), TokenSource = _ => new(key) });
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await shelf.ListTitlesAsync(cancellationToken: TestCancellation));
        Assert.DoesNotContain(key, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkThatContainsTheKeyDoesNotGetItTwice()
    {
        int calls = 0;
        using var stub = new Exchanges.RecordingHandler(_ => CreateResponse(++calls == 1 ? """{"books":[],"next":"?api_key=k&call=2"}""" : """{"books":[]}"""));
        using ShelfClient shelf = CreateClient(stub, "k");
        Assert.Empty(await shelf.StreamByUriAsync(TestCancellation).ToListAsync(TestCancellation));
        Assert.Equal(["/uri?api_key=k", "/uri?api_key=k&call=2"], stub.Requests.Select(static request => request.Url));
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("folder/a b.txt")]
    [InlineData("a/b/c?d=e#f%2F")]
    [InlineData("//a//")]
    [InlineData("日/本")]
    [InlineData("a/versions/3")]
    [InlineData("a:run")]
    public async Task ValueInThePathMayContainSlashes(string key)
    {
        await using LocalServer server = await LocalServer.StartAsync(ShelfOperations.All, (IShelfService)this);
        using var shelf = new ShelfClient(new ShelfClientOptions { Endpoint = server.Endpoint });
        if (key != "a/versions/3")
        {
            Assert.Equal(key, (await shelf.GetFileAsync(new GetFileRequest { Key = key }, TestCancellation)).Key);
        }

        GetFileVersionResponse version = await shelf.GetFileVersionAsync(new GetFileVersionRequest { Key = key, Version = 7 }, TestCancellation);
        Assert.Equal((key, 7), (version.Key, version.Version));
        Assert.Equal(key, (await shelf.RunFileAsync(new RunFileRequest { Key = key }, TestCancellation)).Ran);
        Assert.Equal("the info", (await shelf.GetInfoAsync(TestCancellation)).Key);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("./a")]
    [InlineData("a/.")]
    [InlineData("")]
    public async Task SegmentsThatChangeThePathAreNotSent(string key)
    {
        using var shelf = new ShelfClient(new ShelfClientOptions { Endpoint = new Uri("http://127.0.0.1:9/") });
        InvalidRequestException exception = await Assert.ThrowsAsync<InvalidRequestException>(async () => await shelf.GetFileAsync(new GetFileRequest { Key = key }, TestCancellation));
        Assert.Contains("key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SegmentsThatChangeThePathAreNotServed()
    {
        await using LocalServer server = await LocalServer.StartAsync(ShelfOperations.All, (IShelfService)this);
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(server.Endpoint.Host, server.Endpoint.Port, TestCancellation);
        await client.GetStream().WriteAsync("GET /files/a/../../titles HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"u8.ToArray(), TestCancellation);
        using var reader = new StreamReader(client.GetStream());
        Assert.StartsWith("HTTP/1.1 404", await reader.ReadToEndAsync(TestCancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonRpcHasPagesToo()
    {
        await using LocalServer server = await LocalServer.StartAsync(ShelfRpcOperations.All, (IShelfRpcService)this);
        using var shelf = new ShelfRpcClient(new ShelfRpcClientOptions { Endpoint = server.Endpoint });
        Assert.Equal([0, 1, 2, 3, 4], await shelf.StreamListAsync(new ListRequest(), TestCancellation).ToListAsync(TestCancellation));
        Assert.Equal(3, _calls);
    }

    private static HttpResponseMessage CreateResponse(string body) => new() { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

    private static ShelfClient CreateClient(HttpMessageHandler handler, string token) =>
        new(new HttpClient(handler), new ShelfClientOptions { Endpoint = new Uri("http://127.0.0.1/"), Token = token });

    private IEnumerable<Book> Count()
    {
        _calls++;
        return Books;
    }

    private async Task AssertCallsAsync(string[] ids, int calls, Func<ShelfClient, IAsyncEnumerable<Book>> stream)
    {
        _calls = 0;
        Assert.Equal(ids, await ReadAsync(stream));
        Assert.Equal(calls, _calls);
    }

    private async Task<string[]> ReadAsync(Func<ShelfClient, IAsyncEnumerable<Book>> stream)
    {
        await using LocalServer server = await LocalServer.StartAsync(ShelfOperations.All, (IShelfService)this);
        using var shelf = new ShelfClient(new ShelfClientOptions { Endpoint = server.Endpoint });
        return await stream(shelf).Select(static book => book.Id).ToArrayAsync(TestCancellation);
    }
}
