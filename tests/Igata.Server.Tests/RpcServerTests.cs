using System.Net;
using System.Text;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Operations;
using Igata.Runtime.Protocols;
using Igata.Runtime.Transport;
using Igata.Server;
using Microsoft.AspNetCore.Builder;

namespace Igata.Tests.ServerTests;

public class RpcServerTests
{
    private static readonly ErrorShape Rpc = new() { IsJsonRpc = true };

    private static readonly Operation<NotesService>[] Operations =
    [
        Operation.Create<NotesService, string>("T.Name", RequestParts.CreateText, static (service, _) => new(service.Name)),
        Operation.Create<NotesService>("T.Touch", static (service, _) =>
        {
            service.Received++;
            return default;
        }),
    ];

    [Fact]
    public async Task JsonRpcMessagesGetStatus200OrNoContent()
    {
        var service = new NotesService("n");
        await using TestHost host = await TestHost.StartAsync(app => app.MapGroup("/rpc").MapOperations(OperationTable.CreateForJsonRpc(Rpc, Operations), service, static options =>
        {
            options.MaxRequestBytes = 200;
            options.MaxBatchCalls = 2;
        }));
        using ApiTransport client = host.CreateClient("rpc", Rpc);
        Assert.Equal("n", await client.CallAsync("T.Name", JsonParsing.String, default));
        TestException exception = await Assert.ThrowsAsync<TestException>(async () => await client.CallAsync("T.None", default(CancellationToken)));
        Assert.Equal("-32601", exception.Code);

        Assert.Equal((HttpStatusCode.NoContent, ""), await PostAsync(host, "/rpc", """{"jsonrpc":"2.0","method":"T.Touch"}""", "text/plain"));
        Assert.Equal(1, service.Received);
        (HttpStatusCode status, string body) = await PostAsync(host, "/rpc", "[1,1,1]", "application/json");
        Assert.Equal((HttpStatusCode.OK, """{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid Request"}}"""), (status, body));
        (status, body) = await PostAsync(host, "/rpc", new string(' ', 201), "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("-32600", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task HeaderSelectsTheOperationWhateverTheContentType(string? body)
    {
        await using TestHost host = await TestHost.StartAsync(static app => app.MapOperations(OperationTable.CreateForHeader<NotesService>("X-Target", TestException.Shape, Operations), static (_, operation) =>
            operation.Target == "T.Touch" ? throw new TestException("no", "No.", 403) : new ValueTask<NotesService>(new NotesService("n"))));
        foreach (string type in new[] { "application/x-amz-json-1.1", "text/plain", "nonsense" })
        {
            Assert.Equal((HttpStatusCode.OK, "\"n\""), await PostAsync(host, "/", body, type, "T.Name"));
        }

        Assert.Equal((HttpStatusCode.Forbidden, """{"error":{"code":"no","message":"No."}}"""), await PostAsync(host, "/", body, "text/plain", "T.Touch"));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(host, "/", body, "text/plain", "T.None")).Item1);
    }

    private static async Task<(HttpStatusCode, string)> PostAsync(TestHost host, string path, string? body, string type, string? target = null)
    {
        using var http = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, path));
        if (body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        message.Headers.TryAddWithoutValidation("X-Target", target);
        using HttpResponseMessage response = await http.SendAsync(message);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
