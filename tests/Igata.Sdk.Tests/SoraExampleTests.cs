using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime.Operations;
using Igata.Sora;
using Igata.Specs.Model;
using Igata.Tests;

namespace Igata.Sdk.Tests;

/// <summary>Passes every documented exchange of Sora through reader, validation, client and writer, and compares it byte for byte.</summary>
public sealed class SoraExampleTests
{
    public static TheoryData<Exchange> Exchanges => [.. Exchange.Create("specs/sora")];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task ExchangeMatchesTheDocumentedBytes(Exchange exchange)
    {
        Example example = exchange.Example;
        using var recorder = new RequestRecorder((HttpStatusCode)(example.Error?.Status ?? 200), example.Error?.Body ?? example.Response ?? "");
        using var http = new HttpClient(recorder);
        using var client = new SoraClient(http, new SoraClientOptions { Endpoint = new Uri("http://sora.example:3000/") });

        if (example.Error is null)
        {
            string response = await CallAsync(client, exchange.Method, example.Request);
            Assert.Equal(example.Response, response);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example.Response!), JsonNode.Parse(response)));
        }
        else
        {
            SoraException error = await Assert.ThrowsAsync<SoraException>(() => CallAsync(client, exchange.Method, example.Request));
            Assert.Equal((HttpStatusCode)example.Error.Status!.Value, error.StatusCode);
            Assert.Equal(JsonNode.Parse(example.Error.Body!)!["error_type"]!.GetValue<string>(), error.Error.Value);
        }

        AssertSent(exchange, Assert.Single(recorder.Requests));
    }

    private static void AssertSent(Exchange exchange, RequestRecorder.RecordedRequest sent)
    {
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("http://sora.example:3000/", sent.Url.AbsoluteUri);
        Assert.Equal(exchange.Method.Target, sent.Headers["x-sora-target"]);
        Assert.Equal(exchange.Example.Request ?? "", sent.Body);
        Assert.Equal(Encoding.UTF8.GetByteCount(sent.Body), sent.ContentLength ?? 0);
        Assert.Equal(exchange.Example.Request is null ? null : "application/json", sent.ContentType?.ToString());
    }

    private static async Task<string> CallAsync(SoraClient client, Method method, string? request)
    {
        Assert.True(SoraOperations.All.TryFind(method.Target, out Operation<ISoraService>? operation));
        var response = new ArrayBufferWriter<byte>();
        await operation.InvokeAsync(ForwardingProxy<SoraClient>.Create<ISoraService>(client), Encoding.UTF8.GetBytes(request ?? ""), response, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.WrittenSpan);
    }
}
