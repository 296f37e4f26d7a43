using System.Net.Sockets;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Igata.Tests.ServerTests;

/// <summary>Requests on a socket that their callers got wrong: the status, the body, and what is logged above Debug. Each test prints its row of the table.</summary>
public class ServerInputsTests(ITestOutputHelper output)
{
    private static readonly ErrorShape BothShape = new() { CodePointers = ["/error/code"], CodeHeader = "X-Code" };

    private static readonly OperationTable<NotesService> Both = OperationTable.CreateForRoutes<NotesService>(BothShape,
        [Operation.Rest<NotesService>("Fail", "GET", "fail", 204, static (_, _) => throw new TestException("gone", "It is gone.", 410))]);

    public static TheoryData<string, string, string, int, string> Inputs => new()
    {
        { "error with a body of its own", "PUT /notes/conflict", "Content-Length: 0\r\n\r\n", 409, """{"error":{"since":5,"code":"conflict","message":"It is there."}}""" },
        { "form as application/json", "POST /form", Body("application/json", """{"q":"1"}"""), 415, "UnsupportedMediaType" },
        { "form as multipart/form-data", "POST /form", Body("multipart/form-data; boundary=x", "--x--"), 415, "UnsupportedMediaType" },
        { "form as text/plain", "POST /form", Body("text/plain", "q=1"), 415, "UnsupportedMediaType" },
        { "file name of RFC 5987", "POST /files/upload", File("filename=\"x\"; filename*=utf-8''na%C3%AFve.txt"), 200, "\"||na\u00EFve.txt\"" },
        { "file name with an escaped quote", "POST /files/upload", File("filename=\"a\\\"c.txt\""), 200, "\"||a\\\"c.txt\"" },
        { "malformed chunk", "PUT /notes/a", "Transfer-Encoding: chunked\r\n\r\nzz\r\nxx\r\n", 400, "InvalidBody" },
        { "body over the limit of the server", "PUT /notes/a", "Content-Length: 40000000\r\n\r\n", 413, "TooLarge" },
        { "HEAD of a GET route", "HEAD /notes/search", "\r\n", 200, "" },
        { "request of another handler", "GET /elsewhere", "\r\n", 200, "fallback" },
        { "code in a header and a member", "GET /both/fail", "\r\n", 410, "\"code\":\"gone\"" },
        { "exception of the service", "PUT /notes/broken", "Content-Length: 0\r\n\r\n", 500, "InternalError" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task RequestHasItsStatusItsBodyAndItsLog(string title, string line, string rest, int status, string body)
    {
        using var log = new RecordedLog();
        string response;
        await using (TestHost host = await TestHost.StartAsync(MapAll, log))
        {
            response = await SendAsync(host, $"{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{rest}");
        }

        string[] logged = GetLogged(log);
        string received = response[(response.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        output.WriteLine($"| {title} | {line} | {response[9..12]} | {received} | {(logged.Length == 0 ? "nothing" : string.Join("; ", logged.Select(static entry => entry.Split('\n')[0])))} |");
        Assert.StartsWith($"HTTP/1.1 {status} ", response, StringComparison.Ordinal);
        Assert.True(body.Length == 0 ? received.Length == 0 : received.Contains(body, StringComparison.Ordinal), received);
        Assert.Equal(title is "exception of the service", logged.Length == 1);
        Assert.Equal(title is "code in a header and a member", response.Contains("\r\nX-Code: gone\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CallerThatGoesAwayGetsNoResponseAndIsNotLogged()
    {
        using var log = new RecordedLog();
        await using (TestHost host = await TestHost.StartAsync(MapAll, log))
        {
            using (var client = new TcpClient())
            {
                await client.ConnectAsync(host.Address.Host, host.Address.Port);
                await client.GetStream().WriteAsync("PUT /notes/a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n\"ab"u8.ToArray());
                await WaitForAsync(log, "Request starting");
                client.Client.LingerState = new LingerOption(true, 0);
            }

            await WaitForAsync(log, "Request finished");
        }

        output.WriteLine("| caller that goes away | PUT /notes/a | none | none | nothing |");
        Assert.Empty(GetLogged(log));
    }

    private static string Body(string contentType, string body) => $"Content-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    private static string File(string parameter) => Body("multipart/form-data; boundary=x", $"--x\r\nContent-Disposition: form-data; name=\"file\"; {parameter}\r\n\r\nbytes\r\n--x--\r\n");

    private static void MapAll(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app)
    {
        app.MapOperations(Notes.Table, new NotesService());
        app.MapGroup("/both").MapOperations(Both, new NotesService());
        app.MapFallback(static async context => await context.Response.WriteAsync("fallback"));
    }

    private static string[] GetLogged(RecordedLog log) =>
    [
        .. log.Entries
            .Where(static entry => entry.Level > LogLevel.Debug && !(entry.Level is LogLevel.Information && entry.Category.StartsWith("Microsoft.", StringComparison.Ordinal)))
            .Select(static entry => $"{entry.Level} {entry.Category}: {entry.Text}"),
    ];

    private static async Task WaitForAsync(RecordedLog log, string text)
    {
        while (!log.Entries.Any(entry => entry.Text.StartsWith(text, StringComparison.Ordinal)))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> SendAsync(TestHost host, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
