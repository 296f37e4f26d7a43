using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Igata.Tests.ServerTests;

/// <summary>Requests that their caller got wrong: the response says so, and the log has nothing above Debug.</summary>
public class CallerErrorTests
{
    private static readonly OperationTable<NotesService> Header = OperationTable.CreateForHeader<NotesService>("X-Target", TestException.Shape,
        [Operation.Create<NotesService, string>("T.Name", RequestParts.CreateText, static (service, _) => new(service.Name))]);

    private static readonly OperationTable<NotesService> JsonRpc = OperationTable.CreateForJsonRpc(new ErrorShape { IsJsonRpc = true }, [.. Header]);

    [Theory]
    [InlineData("application/json", """{"q":"1"}""")]
    [InlineData("text/plain", "q=1")]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    public async Task FormOfAnotherMediaTypeIsRefused(string contentType, string body)
    {
        (HttpStatusCode status, string response) = await PostAsync("form", contentType, body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.StartsWith("""{"error":{"code":"UnsupportedMediaType","message":"Expected a body of application/x-www-form-urlencoded, but""", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "a=b")]
    [InlineData("application/x-www-form-urlencoded", "")]
    public async Task MultipartOfAnotherMediaTypeIsRefused(string contentType, string body)
    {
        (HttpStatusCode status, _) = await PostAsync("files/upload", contentType, body);
        Assert.Equal(body.Length > 0 ? HttpStatusCode.UnsupportedMediaType : HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8", "a=b")]
    [InlineData("APPLICATION/X-WWW-FORM-URLENCODED", "a=b")]
    [InlineData(null, "a=b")]
    [InlineData("text/plain", "")]
    public async Task FormOfItsMediaTypeOrWithoutOneIsRead(string? contentType, string body)
    {
        (HttpStatusCode status, string response) = await PostAsync("form", contentType, body);
        Assert.Equal((HttpStatusCode.OK, $"\"||{body}\""), (status, response));
    }

    [Theory]
    [InlineData("filename=\"x\"; filename*=utf-8''na%C3%AFve%20file.txt", "naïve file.txt")]
    [InlineData("filename*=UTF-8'en'%e6%97%a5; filename=x", "日")]
    [InlineData("filename*=iso-8859-1''na%EFve", "naïve")]
    [InlineData("filename*=utf-8''%FF; filename=plain", "plain")]
    [InlineData("filename*=klingon''x; filename=plain", "plain")]
    [InlineData("filename*=x; filename=plain", "plain")]
    [InlineData("filename=\"a\\\"c.txt\"", "a\"c.txt")]
    [InlineData("filename=\"a%22c.txt\"", "a\"c.txt")]
    [InlineData("filename=\"a\\\\\\\"c.txt\"", "a\\\"c.txt")]
    [InlineData("filename=\"C:\\dir\\f.txt\"", "C:\\dir\\f.txt")]
    [InlineData("filename=\"100%25.txt\"", "100%25.txt")]
    public async Task FileNameIsReadInEveryForm(string parameter, string expected)
    {
        (HttpStatusCode status, string response) = await PostAsync("files/upload", "multipart/form-data; boundary=x",
            $"--x\r\nContent-Disposition: form-data; name=\"file\"; {parameter}\r\n\r\nbytes\r\n--x--\r\n");
        Assert.Equal((HttpStatusCode.OK, "||" + expected), (status, System.Text.Json.JsonSerializer.Deserialize<string>(response)!));
    }

    [Theory]
    [InlineData("PUT /notes/a", "zz\r\nxx\r\n")]
    [InlineData("PUT /echo/a", "zz\r\nxx\r\n")]
    [InlineData("POST /header", "zz\r\nxx\r\n")]
    [InlineData("POST /rpc", "zz\r\nxx\r\n")]
    public async Task MalformedChunkIsABadRequest(string line, string body)
    {
        using var log = new RecordedLog();
        await using TestHost host = await TestHost.StartAsync(MapAll, log);
        string response = await SendAsync(host, $"{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Target: T.Name\r\nTransfer-Encoding: chunked\r\n\r\n{body}");
        Assert.StartsWith("HTTP/1.1 400 ", response, StringComparison.Ordinal);
        Assert.Contains(line.EndsWith("rpc", StringComparison.Ordinal) ? "-32700" : "InvalidBody", response, StringComparison.Ordinal);
        AssertNothingAboveDebug(log);
    }

    [Theory]
    [InlineData("PUT /notes/a", "TooLarge")]
    [InlineData("PUT /echo/a", "TooLarge")]
    [InlineData("POST /header", "TooLarge")]
    [InlineData("POST /rpc", "-32600")]
    public async Task BodyOverTheLimitOfTheServerIsTooLarge(string line, string code)
    {
        using var log = new RecordedLog();
        await using TestHost host = await TestHost.StartAsync(MapAll, log);
        string response = await SendAsync(host, $"{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Target: T.Name\r\nContent-Length: 40000000\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 413 ", response, StringComparison.Ordinal);
        Assert.Contains(code, response, StringComparison.Ordinal);
        AssertNothingAboveDebug(log);
    }

    [Theory]
    [InlineData("PUT /notes/a")]
    [InlineData("PUT /echo/a")]
    [InlineData("POST /header")]
    [InlineData("POST /rpc")]
    public async Task CallerThatGoesAwayIsNoError(string line)
    {
        using var log = new RecordedLog();
        await using (TestHost host = await TestHost.StartAsync(MapAll, log))
        {
            using (var client = new TcpClient())
            {
                await client.ConnectAsync(host.Address.Host, host.Address.Port);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{line} HTTP/1.1\r\nHost: x\r\nX-Target: T.Name\r\nContent-Length: 100\r\n\r\n\"ab"));
                await WaitForAsync(log, "Request starting");
                client.Client.LingerState = new LingerOption(true, 0);
            }

            await WaitForAsync(log, "Request finished");
        }

        AssertNothingAboveDebug(log);
    }

    [Theory]
    [InlineData("PUT /notes/a")]
    [InlineData("PUT /echo/a")]
    [InlineData("POST /header")]
    [InlineData("POST /rpc")]
    public async Task StreamThatTheCallerResetsBeforeItsRequestIsCancelledIsNoError(string line)
    {
        using var log = new RecordedLog();
        await using TestHost host = await TestHost.StartAsync(
            static app =>
            {
                ((WebApplication)app).Use(static (context, next) =>
                {
                    context.Request.Body = new ResetStream();
                    return next(context);
                });
                ((WebApplication)app).UseRouting();
                MapAll(app);
            },
            log);
        await Assert.ThrowsAsync<IOException>(() => SendAsync(host, $"{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Target: T.Name\r\nContent-Length: 4\r\n\r\n\"ab\""));
        await WaitForAsync(log, "Request finished");
        AssertNothingAboveDebug(log);
    }

    /// <summary>Some of the calls are cancelled while their bodies are read: that depends on the time, and none of it is a failure.</summary>
    [Theory]
    [InlineData("PUT", "notes/a")]
    [InlineData("PUT", "echo/a")]
    [InlineData("POST", "rpc")]
    public async Task CancelledCallsOverHttp2AreNoErrors(string verb, string path)
    {
        using var log = new RecordedLog();
        await using (TestHost host = await TestHost.StartAsync(MapAll, log, HttpProtocols.Http2))
        {
            using var http = new HttpClient { BaseAddress = host.Address, DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
            byte[] body = Encoding.ASCII.GetBytes('"' + new string('x', 1500) + '"');
            await Task.WhenAll(Enumerable.Range(0, 32).Select(async task =>
            {
                for (int call = 0; call < 30; call++)
                {
                    using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds((task + call) % 6));
                    using var request = new HttpRequestMessage(new HttpMethod(verb), path) { Content = new ByteArrayContent(body) };
                    try
                    {
                        using HttpResponseMessage response = await http.SendAsync(request, cancel.Token);
                    }
                    catch (OperationCanceledException)
                    {
                    }
                }
            }));
        }

        AssertNothingAboveDebug(log);
    }

    [Fact]
    public async Task CodeAndMessageOfAnErrorAreAddedToItsBody()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using var http = new HttpClient();
        using HttpResponseMessage response = await http.PutAsync(new Uri(host.Address, "notes/conflict"), null);
        Assert.Equal((HttpStatusCode.Conflict, """{"error":{"since":5,"code":"conflict","message":"It is there."}}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task HeadReturnsTheHeadersOfGet()
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using var http = new HttpClient();
        using HttpResponseMessage get = await http.GetAsync(new Uri(host.Address, "notes/search"));
        using var message = new HttpRequestMessage(HttpMethod.Head, new Uri(host.Address, "notes/search"));
        using HttpResponseMessage head = await http.SendAsync(message);
        Assert.Equal((HttpStatusCode.OK, ""), (head.StatusCode, await head.Content.ReadAsStringAsync()));
        Assert.Equal((get.Content.Headers.ContentLength, get.Content.Headers.ContentType), (head.Content.Headers.ContentLength, head.Content.Headers.ContentType));
    }

    private static void MapAll(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app)
    {
        app.MapOperations(Notes.Table, new NotesService());
        app.MapGroup("/header").MapOperations(Header, new NotesService());
        app.MapGroup("/rpc").MapOperations(JsonRpc, new NotesService());
    }

    private static void AssertNothingAboveDebug(RecordedLog log)
    {
        string[] found = [.. log.Entries
            .Where(static entry => entry.Level > LogLevel.Debug && !(entry.Level is LogLevel.Information && entry.Category.StartsWith("Microsoft.", StringComparison.Ordinal)))
            .Select(static entry => $"{entry.Level} {entry.Category}: {entry.Text}")];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static async Task WaitForAsync(RecordedLog log, string text)
    {
        while (!log.Entries.Any(entry => entry.Text.StartsWith(text, StringComparison.Ordinal)))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string? contentType, string body)
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(Notes.Table, new NotesService()));
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using HttpResponseMessage response = await http.PostAsync(new Uri(host.Address, path), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> SendAsync(TestHost host, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Throws what Kestrel throws if the caller resets a stream of HTTP/2.</summary>
    private sealed class ResetStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The client reset the request stream.");
    }
}
