using System.Net;
using System.Net.Sockets;
using System.Text;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Igata.Tests.ServerTests;

public class RestServerTests
{
    private static readonly RestOperation Get = new(HttpMethod.Get, "GetNote") { Statuses = [200] };
    private static readonly RestOperation Put = new(HttpMethod.Put, "PutNote") { Statuses = [200] };

    [Theory]
    [InlineData("plain")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("a/b")]
    [InlineData("/")]
    [InlineData("%2F")]
    [InlineData("%2e%2e")]
    [InlineData("?x=1#y")]
    [InlineData(" a b ")]
    [InlineData("+")]
    [InlineData("日本 \U0001F600")]
    [InlineData("{id}")]
    [InlineData("\\")]
    [InlineData("search")]
    [InlineData("\r\n")]
    public async Task TextsArriveUnchanged(string text)
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using ApiTransport client = host.CreateClient();
        var request = new RequestParts
        {
            Id = text,
            Query = text,
            Body = text,
            Path = static (http, parts) =>
            {
                http.AppendPath("notes/", "id", parts.Id!);
                http.AppendPath("/parts");
                return true;
            },
        };
        Assert.Equal($"{text}|{text}|{text}", await client.CallAsync(Get, request, static response => response.ReadJson(JsonParsing.String), default));
    }

    [Fact]
    public async Task RouteGroupsAndPathBasesAreNotPartOfThePath()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapGroup("/api/v1").MapOperations(Notes.Table, new NotesService()));
        using ApiTransport client = host.CreateClient("api/v1");
        var request = new RequestParts { Id = "a/b", Header = "h", Path = static (http, parts) => BuildPath(http, "notes/", parts.Id!, "/parts") };
        (string body, string? header) = await client.CallAsync(Get, request, static response => (response.ReadJson(JsonParsing.String), response.Headers.GetText("X-Part")), default);
        Assert.Equal(("a/b||", "h"), (body, header));
        await client.CallAsync(new RestOperation(HttpMethod.Post, "Nothing"), "", default(CancellationToken));
        Assert.StartsWith("HTTP/1.1 404", await SendRawAsync(host, "GET /notes/a/parts"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /app/notes/search", 200)]
    [InlineData("GET /APP/notes/search", 200)]
    [InlineData("GET /%61pp/notes/search", 200)]
    [InlineData("GET /app/notes/a%2Fb/parts", 200)]
    [InlineData("GET /app/notes/%2E%2E/parts", 200)]
    [InlineData("GET /notes/search", 200)]
    [InlineData("GET /app/app/notes/search", 404)]
    [InlineData("GET /app/x/../notes/search", 404)]
    public async Task PathBaseThatTheApplicationSplitsOffIsNotPartOfThePath(string line, int status)
    {
        await using TestHost host = await TestHost.StartAsync(static app => Route(app, static routed => routed.UsePathBase("/app")));

        Assert.StartsWith($"HTTP/1.1 {status}", await SendRawAsync(host, line), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /notes/search", "search")]
    [InlineData("GET /notes/a%2Fb/parts", "a/b")]
    [InlineData("GET /notes/notes/parts", "notes")]
    public async Task PathBaseThatAProxyRemovedIsNotTakenFromThePath(string line, string result)
    {
        await using TestHost host = await TestHost.StartAsync(static app => Route(app, static routed => routed.Use(static (context, next) =>
        {
            context.Request.PathBase = "/app";
            return next(context);
        })));

        Assert.Contains(result, await SendRawAsync(host, line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RewrittenPathAndQueryAreMatched()
    {
        await using TestHost host = await TestHost.StartAsync(static app => Route(app, static routed => routed.Use(static (context, next) =>
        {
            context.Request.Path = "/notes/a b";
            context.Request.QueryString = new QueryString("?q=1");
            return next(context);
        })));

        Assert.Contains("a b|1|", await SendRawAsync(host, "PUT /old/%2e%2e/x?q=2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    public async Task PathIsMatchedWithoutARawTarget(string target)
    {
        // A server in memory has none.
        await using TestHost host = await TestHost.StartAsync(app => Route(app, routed => routed.Use((context, next) =>
        {
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
            return next(context);
        })));

        Assert.Contains("\"||search\"", await SendRawAsync(host, "GET /notes/search"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404", await SendRawAsync(host, "GET /nothing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MostLiteralTemplateMatchesAndTheVerbDecides()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using ApiTransport client = host.CreateClient();
        Assert.Equal("||search", await client.CallAsync(Get, "notes/search", static response => response.ReadJson(JsonParsing.String), default));
        Assert.Equal("search||", await client.CallAsync(Put, "notes/search", static response => response.ReadJson(JsonParsing.String), default));
        Assert.Equal("a.b|json||", await client.CallAsync(new RestOperation(HttpMethod.Post, "Copy"), "notes/a%2Eb.json/copy", static response => response.ReadJson(JsonParsing.String), default));
        Assert.Equal("a|b.json||", await client.CallAsync(new RestOperation(HttpMethod.Post, "Copy"), "notes/a.b.json/copy", static response => response.ReadJson(JsonParsing.String), default));
    }

    [Theory]
    [InlineData("GET /nothing", 404, "UnknownOperation", null)]
    [InlineData("GET /notes//parts", 404, "UnknownOperation", null)]
    [InlineData("GET /notes/../notes/a/parts", 404, "UnknownOperation", null)]
    [InlineData("GET /notes/a/parts/", 404, "UnknownOperation", null)]
    [InlineData("PATCH /notes/a", 405, "MethodNotAllowed", "PUT, DELETE")]
    [InlineData("PATCH /notes/search", 405, "MethodNotAllowed", "GET, HEAD, PUT, DELETE")]
    [InlineData("HEAD /notes/search", 200, null, null)]
    [InlineData("HEAD /form", 405, null, "POST")]
    [InlineData("PUT /notes/%zz", 400, "InvalidRequest", null)]
    [InlineData("PUT /notes/%FF", 400, "InvalidRequest", null)]
    [InlineData("PUT /notes/a?q=%C3", 400, "InvalidRequest", null)]
    [InlineData("PUT /notes/a?q=bad", 400, "InvalidRequest", null)]
    [InlineData("PUT /notes/broken", 500, "InternalError", null)]
    [InlineData("GET /missing", 501, "NotImplemented", null)]
    public async Task ErrorsAreReportedInTheFormatOfTheApi(string line, int status, string? code, string? allow)
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        string response = await SendRawAsync(host, line);
        Assert.StartsWith($"HTTP/1.1 {status} ", response, StringComparison.Ordinal);
        Assert.Equal(code is not null, response.Contains($$"""{"error":{"code":"{{code}}""", StringComparison.Ordinal));
        Assert.Equal(allow is not null, response.Contains($"\r\nAllow: {allow}\r\n", StringComparison.Ordinal));
        Assert.DoesNotContain("s3cret", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AbsoluteRequestTargetsAreAccepted()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        Assert.Contains("\"a|1|\"", await SendRawAsync(host, $"GET http://{host.Address.Authority}/notes/a/parts?q=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorCanHaveItsOwnBodyAndHeaders()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using ApiTransport client = host.CreateClient();
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await client.CallAsync(Put, "notes/gone", default(CancellationToken)));
        Assert.Equal(("gone", HttpStatusCode.Gone, """{"error":{"code":"gone","since":5}}""", "5"), (exception.Code, exception.StatusCode, exception.Body.ToString(), exception.Headers["x-since"]));
    }

    [Fact]
    public async Task RawBodiesAreReadAndWrittenAndMayBeAbsent()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService(), static options => options.MaxRequestBytes = 10));
        using ApiTransport client = host.CreateClient();
        var echo = new RestOperation(HttpMethod.Put, "Echo") { Statuses = [200], HasStreamedResponse = true };
        byte[] bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        var request = new RequestParts { Id = "x", Content = new MediaContent(bytes, "image/png"), Path = static (http, parts) => BuildPath(http, "echo/", parts.Id!, "") };
        await using (MediaContent content = await client.CallAsync(echo, request, static response => response.ReadContent(), default))
        {
            var received = new MemoryStream();
            await content.Stream.CopyToAsync(received);
            Assert.Equal(bytes, received.ToArray());
            Assert.Equal(("image/png", 300_000L), (content.MediaType, content.Length));
        }

        await using MediaContent none = await client.CallAsync(echo, request with { Content = null }, static response => response.ReadContent(), default);
        Assert.Equal("text/plain", none.MediaType);

        TestException large = await Assert.ThrowsAsync<TestException>(async () => await client.CallAsync(Put, new RequestParts { Id = "x", Body = "0123456789", Path = static (http, parts) => BuildPath(http, "notes/", parts.Id!, "") }, default));
        Assert.Equal(("TooLarge", HttpStatusCode.RequestEntityTooLarge), (large.Code, large.StatusCode));
    }

    [Fact]
    public async Task FormReadsParametersMissingInTheQuery()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using ApiTransport client = host.CreateClient();
        var operation = new RestOperation(HttpMethod.Post, "Form") { Statuses = [200] };
        Assert.Equal("|1|a b=c+d&;e=f", await client.CallAsync(operation, new FormRequest("form?q=1&e=f", ("a b", "c+d&")), static response => response.ReadJson(JsonParsing.String), default));
        Assert.Equal("|1|e=f", await client.CallAsync(operation, "form?q=1&e=f", static response => response.ReadJson(JsonParsing.String), default));
    }

    [Fact]
    public async Task EachCallCanHaveItsOwnServiceOrBeRejected()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, static (context, operation) =>
            (string?)context.Request.Headers["X-Key"] is { Length: > 0 } key
                ? new ValueTask<NotesService>(new NotesService($"{key}:{operation.Target}:"))
                : throw new TestException("who", "Who are you?", 401)));
        using ApiTransport known = host.CreateClient(auth: AuthScheme.FromHeader("X-Key"), token: "k");
        var request = new RequestParts { Id = "a", Header = "h", Path = static (http, parts) => BuildPath(http, "notes/", parts.Id!, "/parts") };
        Assert.Equal("k:GetNote:h", await known.CallAsync(Get, request, static response => response.Headers.GetText("X-Part"), default));
        using ApiTransport unknown = host.CreateClient();
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await unknown.CallAsync(Get, request, default));
        Assert.Equal(("who", "Who are you?", HttpStatusCode.Unauthorized), (exception.Code, exception.ApiMessage, exception.StatusCode));
    }

    [Theory]
    [InlineData(null, 204, 202)]
    [InlineData("files", 204, 404)]
    [InlineData("", 404, 202)]
    public async Task NamedHostHasItsOwnOperationsOnly(string? endpoint, int files, int root)
    {
        await using TestHost host = await TestHost.StartAsync(app => app.MapOperations(Notes.Table, new NotesService(), options => options.Endpoint = endpoint));
        Assert.StartsWith($"HTTP/1.1 {files} ", await SendRawAsync(host, "GET /files"), StringComparison.Ordinal);
        Assert.StartsWith($"HTTP/1.1 {root} ", await SendRawAsync(host, "POST /"), StringComparison.Ordinal);
    }

    private static void Route(IEndpointRouteBuilder endpoints, Action<WebApplication> configure)
    {
        var app = (WebApplication)endpoints;
        configure(app);
        app.UseRouting();
        app.MapOperations(Notes.Table, new NotesService());
    }

    private static bool BuildPath(HttpRequestWriter http, string before, string id, string after)
    {
        http.AppendPath(before, "id", id);
        http.AppendPath(after);
        return true;
    }

    private static async Task<string> SendRawAsync(TestHost host, string line)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line} HTTP/1.1\r\nHost: {host.Address.Authority}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private sealed record FormRequest(string Target, params (string Name, string Value)[] Entries) : IHttpRequest, IValidatable
    {
        public void Write(HttpRequestWriter http)
        {
            http.AppendPath(Target);
            http.Form.AddMap(Entries.Select(static entry => KeyValuePair.Create(entry.Name, entry.Value)), RequestParts.CreateText);
        }

        public void Validate(ViolationsBuilder violations)
        {
        }
    }
}
