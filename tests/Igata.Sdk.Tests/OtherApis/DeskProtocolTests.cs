using System.Net;
using Igata.Runtime;
using Igata.TestApis.DeskRpc;
using Igata.TestApis.DeskRpc.Server;
using Igata.TestApis.DeskTarget;
using Igata.TestApis.DeskTarget.Server;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>Errors of methods, in a success, and as nothing, with an operation in a header and with JSON-RPC.</summary>
public sealed class DeskProtocolTests : IDeskTargetService, IDeskRpcService
{
    private Exception? _error;

    private static CancellationToken TestCancellation => TestContext.Current.CancellationToken;

    ValueTask<GetTicketResponse?> IDeskTargetService.GetTicketAsync(GetTicketRequest request, CancellationToken cancellationToken) =>
        _error is not null ? throw _error : new(request.Id == "t1" ? new GetTicketResponse { Ok = true, Title = "Printer" } : null);

    ValueTask<int?> IDeskTargetService.CountTicketsAsync(CancellationToken cancellationToken) => new((int?)null);

    ValueTask<bool> IDeskTargetService.CloseTicketAsync(CloseTicketRequest request, CancellationToken cancellationToken) => new(request.Id == "t1");

    ValueTask<OpenTicketResponse> IDeskTargetService.OpenTicketAsync(OpenTicketRequest request, CancellationToken cancellationToken) => throw _error!;

    ValueTask<TicketsGetResponse?> IDeskRpcService.TicketsGetAsync(TicketsGetRequest request, CancellationToken cancellationToken) =>
        new(request.Id == "t1" ? new TicketsGetResponse { Id = "t1", Title = "Printer" } : null);

    ValueTask<int?> IDeskRpcService.TicketsCountAsync(TicketsCountRequest request, CancellationToken cancellationToken) => new(request.Queue == "open" ? 3 : null);

    ValueTask<bool> IDeskRpcService.TicketsCloseAsync(TicketsCloseRequest request, CancellationToken cancellationToken) => new(request.Id == "t1");

    ValueTask<TicketsMergeResponse> IDeskRpcService.TicketsMergeAsync(TicketsMergeRequest request, CancellationToken cancellationToken) => throw _error!;

    ValueTask<TicketsImportResponse> IDeskRpcService.TicketsImportAsync(TicketsImportRequest request, CancellationToken cancellationToken) => throw _error!;

    [Fact]
    public async Task HeaderApiHasErrorsInASuccess()
    {
        await using LocalServer server = await LocalServer.StartAsync(DeskTargetOperations.All, (IDeskTargetService)this);
        using var desk = new DeskTargetClient(new DeskTargetClientOptions { Endpoint = server.Endpoint });
        Assert.Equal("Printer", (await desk.GetTicketAsync(new GetTicketRequest { Id = "t1" }, TestCancellation))?.Title);
        Assert.Null(await desk.GetTicketAsync(new GetTicketRequest { Id = "t2" }, TestCancellation));
        Assert.Null(await desk.CountTicketsAsync(TestCancellation));
        Assert.True(await desk.CloseTicketAsync(new CloseTicketRequest { Id = "t1" }, TestCancellation));
        Assert.False(await desk.CloseTicketAsync(new CloseTicketRequest { Id = "t2" }, TestCancellation));

        _error = new DeskTargetException(DeskTargetError.InvalidAuth, new OpenTicketInvalidAuthBody { Ok = false, Error = "invalid_auth", Needs = "admin" });
        DeskTargetException open = await Assert.ThrowsAsync<DeskTargetException>(async () => await desk.OpenTicketAsync(new OpenTicketRequest { Title = "a" }, TestCancellation));
        Assert.Equal((HttpStatusCode.Unauthorized, "admin"), (open.StatusCode, open.OpenTicketInvalidAuthBody?.Needs));
        DeskTargetException get = await Assert.ThrowsAsync<DeskTargetException>(async () => await desk.GetTicketAsync(new GetTicketRequest { Id = "t1" }, TestCancellation));
        Assert.Equal(DeskTargetError.InvalidAuth, get.Error);
        Assert.Null(get.OpenTicketInvalidAuthBody);

        _error = new DeskTargetException(new DeskTargetError("ratelimited"), "Slower.");
        DeskTargetException limited = await Assert.ThrowsAsync<DeskTargetException>(async () => await desk.GetTicketAsync(new GetTicketRequest { Id = "t1" }, TestCancellation));
        Assert.Equal((HttpStatusCode.OK, "ratelimited", "Slower."), (limited.StatusCode, limited.Error.Value, limited.ApiMessage));
        Assert.Equal("""{"ok":false,"details":{"level":"error","text":"Slower."},"error":"ratelimited"}""", limited.Body.ToString());
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"x","details":{"level":"fatal"}}""", true)]
    [InlineData(""" { "details" : { "level" : "err\u006fr" }, "\u006fk" : false , "error":"x"} """, true)]
    [InlineData("""{"ok":true,"ok":false,"error":"x","details":{"level":"fatal"},"title":"t"}""", true)]
    [InlineData("""{"ok":false,"title":"t","details":{"level":"info"}}""", false)]
    [InlineData("""{"ok":false,"title":"t"}""", false)]
    [InlineData("""{"ok":"false","title":"t","details":{"level":"fatal"}}""", null)]
    [InlineData("""[{"ok":false}]""", null)]
    [InlineData("""{"ok":false,"details":{"level":"fatal"}""", null)]
    [InlineData("""{"ok":false "details":{"level":"fatal"}}""", null)]
    [InlineData("", null)]
    public async Task BodyIsAnErrorIfAllTestsAreSatisfied(string body, bool? isError)
    {
        using var stub = new Exchanges.RecordingHandler(_ => new HttpResponseMessage { Content = new StringContent(body) });
        using var desk = new DeskTargetClient(new HttpClient(stub), new DeskTargetClientOptions());
        Task<GetTicketResponse?> call = desk.GetTicketAsync(new GetTicketRequest { Id = "t1" }, TestCancellation).AsTask();
        if (isError == true)
        {
            Assert.Equal("x", (await Assert.ThrowsAsync<DeskTargetException>(() => call)).Error.Value);
        }
        else if (isError == false)
        {
            Assert.Equal("t", (await call)?.Title);
        }
        else
        {
            await Assert.ThrowsAsync<ProtocolException>(() => call);
        }
    }

    [Fact]
    public async Task JsonRpcErrorsHaveTheDataOfTheMethod()
    {
        await using LocalServer server = await LocalServer.StartAsync(DeskRpcOperations.All, (IDeskRpcService)this);
        using var desk = new DeskRpcClient(new DeskRpcClientOptions { Endpoint = server.Endpoint });
        Assert.Equal("Printer", (await desk.TicketsGetAsync(new TicketsGetRequest { Id = "t1" }, TestCancellation))?.Title);
        Assert.Null(await desk.TicketsGetAsync(new TicketsGetRequest { Id = "t2" }, TestCancellation));
        Assert.Equal(3, await desk.TicketsCountAsync(new TicketsCountRequest { Queue = "open" }, TestCancellation));
        Assert.Null(await desk.TicketsCountAsync(new TicketsCountRequest { Queue = "closed" }, TestCancellation));
        Assert.True(await desk.TicketsCloseAsync(new TicketsCloseRequest { Id = "t1" }, TestCancellation));
        Assert.False(await desk.TicketsCloseAsync(new TicketsCloseRequest { Id = "t2" }, TestCancellation));

        _error = new DeskRpcException(DeskRpcError.Conflict, new TicketsMergeConflictBody { Owners = ["a"] });
        DeskRpcException merge = await Assert.ThrowsAsync<DeskRpcException>(async () => await desk.TicketsMergeAsync(new TicketsMergeRequest { Id = "a", Into = "b" }, TestCancellation));
        Assert.Equal(["a"], merge.TicketsMergeConflictBody?.Owners);
        Assert.Null(merge.ConflictBody);

        _error = new DeskRpcException(DeskRpcError.NotFound, new TicketsImportErrorBody { Problem = "404", Missing = ["x"] }, "Nothing there.");
        DeskRpcException import = await Assert.ThrowsAsync<DeskRpcException>(async () => await desk.TicketsImportAsync(new TicketsImportRequest { From = "b" }, TestCancellation));
        Assert.Equal((DeskRpcError.NotFound, "Nothing there.", "Nothing there."), (import.Error, import.ApiMessage, import.TicketsImportErrorBody?.Reason));
    }

    [Fact]
    public async Task BatchReportsTheErrorOfACallThatCanBeAbsent()
    {
        await using LocalServer server = await LocalServer.StartAsync(DeskRpcOperations.All, (IDeskRpcService)this);
        using var desk = new DeskRpcClient(new DeskRpcClientOptions { Endpoint = server.Endpoint });
        (JsonRpcResult<TicketsGetResponse> get, JsonRpcResult<int> count) = await desk.BatchAsync(
            DeskRpcCalls.TicketsGet(new TicketsGetRequest { Id = "t2" }), DeskRpcCalls.TicketsCount(new TicketsCountRequest { Queue = "open" }), cancellationToken: TestCancellation);
        Assert.Equal(DeskRpcError.NotFound, Assert.IsType<DeskRpcException>(get.Error).Error);
        Assert.Equal(3, count.Value);
    }
}
