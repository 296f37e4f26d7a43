using System.Net;
using System.Text;
using Igata.Runtime;
using Igata.TestApis.Desk;
using Igata.TestApis.Desk.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Errors of every form over a socket: by code, by status, by class, with the bodies of methods, as text, in a success, and as nothing.</summary>
public sealed class DeskTests : IDeskService
{
    private DeskException? _error;

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<Ticket?> IDeskService.GetTicketAsync(GetTicketRequest request, CancellationToken cancellationToken) =>
        _error is not null ? throw _error : new(request.Id == "t1" ? new Ticket { Id = "t1", Title = "Printer" } : null);

    ValueTask<bool> IDeskService.CloseTicketAsync(CloseTicketRequest request, CancellationToken cancellationToken) =>
        _error is not null ? throw _error : new(request.Id == "t1");

    ValueTask<int?> IDeskService.CountTicketsAsync(CountTicketsRequest request, CancellationToken cancellationToken) => new(request.Queue == "open" ? 3 : null);

    ValueTask<GetPriorityResponse?> IDeskService.GetPriorityAsync(GetPriorityRequest request, CancellationToken cancellationToken) =>
        new(request.Id == "t1" ? new GetPriorityResponse { ETag = "\"1\"", Level = 2 } : null);

    ValueTask<Ticket> IDeskService.MergeTicketsAsync(MergeTicketsRequest request, CancellationToken cancellationToken) => throw _error!;

    ValueTask<ImportTicketsResponse> IDeskService.ImportTicketsAsync(ImportTicketsRequest request, CancellationToken cancellationToken) =>
        _error is not null ? throw _error : new(new ImportTicketsResponse { Ok = true, Imported = 4 });

    [Fact]
    public async Task AbsentResultIsNullOrFalse()
    {
        await using LocalServer server = await StartAsync();
        using DeskClient desk = Connect(server);
        Assert.Equal("Printer", (await desk.GetTicketAsync("t1", TestCancellation))?.Title);
        Assert.Null(await desk.GetTicketAsync("t2", TestCancellation));
        Assert.True(await desk.CloseTicketAsync("t1", TestCancellation));
        Assert.False(await desk.CloseTicketAsync("t2", TestCancellation));
        Assert.Equal(3, await desk.CountTicketsAsync("open", TestCancellation));
        Assert.Null(await desk.CountTicketsAsync("closed", TestCancellation));
        Assert.Equal(2, (await desk.GetPriorityAsync("t1", TestCancellation))?.Level);
        Assert.Null(await desk.GetPriorityAsync("t2", TestCancellation));
    }

    [Fact]
    public async Task OnlyTheListedCodesAreAbsent()
    {
        _error = new DeskException(DeskError.Conflict);
        await using LocalServer server = await StartAsync();
        using DeskClient desk = Connect(server);
        Assert.Equal(DeskError.Conflict, (await Assert.ThrowsAsync<DeskException>(async () => await desk.GetTicketAsync("t1", TestCancellation))).Error);
        Assert.Equal(DeskError.Conflict, (await Assert.ThrowsAsync<DeskException>(async () => await desk.CloseTicketAsync("t1", TestCancellation))).Error);

        // The class is listed for closing only.
        _error = new DeskException(DeskError.ClientError, statusCode: HttpStatusCode.Gone);
        Assert.Equal(DeskError.ClientError, (await Assert.ThrowsAsync<DeskException>(async () => await desk.GetTicketAsync("t1", TestCancellation))).Error);
        Assert.False(await desk.CloseTicketAsync("t1", TestCancellation));
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"not_found"}}""", "not_found")]
    [InlineData(418, """{"error":{"code":"conflict"}}""", "conflict")]
    [InlineData(429, "", "429")]
    [InlineData(429, """{"error":{"code":"hurry"}}""", "429")]
    [InlineData(418, """{"error":{"code":"teapot"}}""", "4XX")]
    [InlineData(400, "not JSON", "4XX")]
    [InlineData(503, "", "5XX")]
    [InlineData(502, "<html>", "502")]
    [InlineData(600, "", "")]
    [InlineData(600, """{"error":{"code":"odd"}}""", "odd")]
    public async Task ErrorIsFoundByCodeThenStatusThenClass(int status, string body, string error)
    {
        using var stub = new Exchanges.RecordingHandler(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) });
        using var desk = new DeskClient(new HttpClient(stub), new DeskClientOptions());
        DeskException exception = await Assert.ThrowsAsync<DeskException>(async () => await desk.MergeTicketsAsync(new MergeTicketsRequest { Id = "a", Into = "b" }, TestCancellation));
        Assert.Equal(error, exception.Error.Value);
        Assert.Equal(status, (int)exception.StatusCode);
    }

    [Fact]
    public async Task MethodHasBodiesAndHeadersOfItsOwn()
    {
        await using LocalServer server = await StartAsync();
        using DeskClient desk = Connect(server);
        _error = new DeskException(DeskError.Conflict, new MergeTicketsConflictBody { Error = new ErrorText(), Owners = ["a", "b"] }, "Two owners.", headers: new Dictionary<string, string> { ["X-Owner-Count"] = "2" });
        DeskException merge = await Assert.ThrowsAsync<DeskException>(async () => await desk.MergeTicketsAsync(new MergeTicketsRequest { Id = "a", Into = "b" }, TestCancellation));
        Assert.Equal((HttpStatusCode.Conflict, DeskError.Conflict, "Two owners.", 2), (merge.StatusCode, merge.Error, merge.ApiMessage, merge.XOwnerCount));
        Assert.Equal(["a", "b"], merge.MergeTicketsConflictBody?.Owners);
        Assert.Null(merge.ConflictBody);
        Assert.Null(merge.Problem);

        _error = new DeskException(DeskError.Conflict, new ConflictBody { Error = new ErrorText(), Version = 7 });
        DeskException get = await Assert.ThrowsAsync<DeskException>(async () => await desk.GetTicketAsync("t1", TestCancellation));
        Assert.Equal(7, get.ConflictBody?.Version);
        Assert.Null(get.MergeTicketsConflictBody);

        _error = new DeskException(DeskError.BadGateway, new Problem { Error = new ErrorText { Message = "No upstream." }, Trace = "t" });
        DeskException replaced = await Assert.ThrowsAsync<DeskException>(async () => await desk.MergeTicketsAsync(new MergeTicketsRequest { Id = "a", Into = "b" }, TestCancellation));
        Assert.Equal("t", replaced.Problem?.Trace);
        Assert.Null(replaced.TextContent);
    }

    [Fact]
    public async Task BodyThatIsNotJsonIsTextOrBytes()
    {
        await using LocalServer server = await StartAsync();
        using DeskClient desk = Connect(server);
        string page = "<h1>Störung</h1>" + new string('x', 100_000);
        _error = new DeskException(DeskError.BadGateway, ErrorContent.FromText(page, "text/html"));
        Assert.Equal(page, _error.TextContent);
        DeskException text = await Assert.ThrowsAsync<DeskException>(async () => await desk.GetTicketAsync("t1", TestCancellation));
        Assert.Equal(page, text.TextContent);
        Assert.Equal("text/html; charset=utf-8", text.Headers["Content-Type"]);
        Assert.Null(text.BinaryContent);

        var image = new ByteString([0, 255, 1]);
        _error = new DeskException(DeskError.DiskFull, ErrorContent.FromBytes(image, "application/octet-stream"));
        DeskException bytes = await Assert.ThrowsAsync<DeskException>(async () => await desk.GetTicketAsync("t1", TestCancellation));
        Assert.Equal((HttpStatusCode.InsufficientStorage, image), (bytes.StatusCode, bytes.BinaryContent));
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "St\u00f6rung")]
    [InlineData("text/html; charset=\"utf-8\"", "St\ufffdrung")]
    [InlineData("text/html; charset=klingon", "St\ufffdrung")]
    [InlineData(null, "St\ufffdrung")]
    public async Task TextIsReadInTheCharsetOfTheResponse(string? contentType, string expected)
    {
        using var stub = new Exchanges.RecordingHandler(_ =>
        {
            var content = new ByteArrayContent(Encoding.Latin1.GetBytes("St\u00f6rung"));
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            return new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = content };
        });
        using var desk = new DeskClient(new HttpClient(stub), new DeskClientOptions());
        DeskException exception = await Assert.ThrowsAsync<DeskException>(async () => await desk.GetTicketAsync("t1", TestCancellation));
        Assert.Equal(expected, exception.TextContent);
    }

    [Fact]
    public async Task BodyWithTheStatusOfASuccessCanBeAnError()
    {
        await using LocalServer server = await StartAsync();
        using DeskClient desk = Connect(server);
        Assert.Equal(4, (await desk.ImportTicketsAsync(new ImportTicketsRequest { From = "old" }, TestCancellation)).Imported);

        _error = new DeskException(DeskError.NotFound, new ImportTicketsNotFoundBody { Ok = false, Problem = "not_found", Missing = ["a"] }, "No such service.", HttpStatusCode.OK);
        DeskException exception = await Assert.ThrowsAsync<DeskException>(async () => await desk.ImportTicketsAsync(new ImportTicketsRequest { From = "old" }, TestCancellation));
        Assert.Equal((HttpStatusCode.OK, DeskError.NotFound, "No such service."), (exception.StatusCode, exception.Error, exception.ApiMessage));
        Assert.Equal(["a"], exception.ImportTicketsNotFoundBody?.Missing);
        Assert.Equal("ImportTickets failed with not_found: No such service.", exception.Message);

        // Without a body, the server writes what makes the body an error.
        _error = new DeskException(new DeskError("broken"), "It broke.", HttpStatusCode.OK);
        DeskException other = await Assert.ThrowsAsync<DeskException>(async () => await desk.ImportTicketsAsync(new ImportTicketsRequest { From = "old" }, TestCancellation));
        Assert.Equal(("broken", "It broke."), (other.Error.Value, other.ApiMessage));
        Assert.Equal((false, "broken", "It broke."), (other.ImportTicketsErrorBody?.Ok, other.ImportTicketsErrorBody?.Problem, other.ImportTicketsErrorBody?.Reason));
    }

    [Theory]
    [InlineData("text/event-stream", "data: {\"id\":\"a\",\"title\":\"A\"}\n\ndata: {\"ok\":false,\"problem\":\"not_found\",\"reason\":\"Gone.\"}\n\ndata: {\"id\":\"b\",\"title\":\"B\"}\n\n")]
    [InlineData("application/x-ndjson", "{\"id\":\"a\",\"title\":\"A\"}\n{\"ok\":false,\"problem\":\"not_found\",\"reason\":\"Gone.\"}\n{\"id\":\"b\",\"title\":\"B\"}\n")]
    public async Task EventOrLineThatIsAnErrorEndsTheStream(string mediaType, string body)
    {
        using var stub = new Exchanges.RecordingHandler(_ => new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, mediaType) });
        using var desk = new DeskClient(new HttpClient(stub), new DeskClientOptions());
        var read = new List<string>();
        IAsyncEnumerable<Ticket> tickets = mediaType == "text/event-stream" ? desk.WatchTicketsAsync(TestCancellation) : desk.ExportTicketsAsync(TestCancellation);
        await using IAsyncEnumerator<Ticket> enumerator = tickets.GetAsyncEnumerator(TestCancellation);
        Assert.True(await enumerator.MoveNextAsync());
        read.Add(enumerator.Current.Id);
        DeskException exception = await Assert.ThrowsAsync<DeskException>(async () => await enumerator.MoveNextAsync());
        Assert.Equal((DeskError.NotFound, "Gone.", HttpStatusCode.OK), (exception.Error, exception.ApiMessage, exception.StatusCode));
        Assert.False(await enumerator.MoveNextAsync());
        Assert.Equal(["a"], read);
    }

    [Fact]
    public async Task ErrorOfAMethodIsNotRepeated()
    {
        Assert.True((await GetAdviceAsync("MergeTickets", HttpStatusCode.Conflict, "conflict")).IsPermanent);
        Assert.False((await GetAdviceAsync("GetTicket", HttpStatusCode.NotAcceptable, "conflict")).IsPermanent);
        Assert.True((await GetAdviceAsync("GetTicket", HttpStatusCode.ServiceUnavailable, "any")).IsPermanent);
        Assert.False((await GetAdviceAsync("GetTicket", HttpStatusCode.BadGateway, "any")).IsPermanent);
    }

    private static async Task<RetryAdvice> GetAdviceAsync(string operation, HttpStatusCode status, string code)
    {
        using var handler = new AdvisedHandler(status, code);
        using var desk = new DeskClient(new HttpClient(handler), new DeskClientOptions());
        await Assert.ThrowsAsync<DeskException>(async () =>
            _ = operation == "GetTicket" ? await desk.GetTicketAsync("a", TestCancellation) : await desk.MergeTicketsAsync(new MergeTicketsRequest { Id = "a", Into = "b" }, TestCancellation));
        return handler.Advice;
    }

    private Task<LocalServer> StartAsync() => LocalServer.StartAsync(DeskOperations.All, (IDeskService)this);

    private static DeskClient Connect(LocalServer server) => new(new DeskClientOptions { Endpoint = server.Endpoint });

    private sealed class AdvisedHandler(HttpStatusCode status, string code) : HttpMessageHandler
    {
        public RetryAdvice Advice { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            byte[] body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":"{{{code}}}"}}""");
            var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
            Advice = ((ApiRequestMessage)request).GetRetryAdvice(response, body);
            return Task.FromResult(response);
        }
    }
}
