using System.Text.Json.Nodes;
using Igata.Specs.Model;
using Igata.Tests;
using Microsoft.AspNetCore.Builder;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>
/// Sends every documented exchange of every API from a plain HTTP client to a generated server, which reads, validates and forwards it
/// with a generated client to a stub that returns the documented response, which takes the same way back. The request that reaches the
/// stub and the response that comes back are compared byte for byte.
/// </summary>
public sealed class ExchangeTests
{
    public static TheoryData<Exchange> Exchanges => [.. ApiSubjects.All.SelectMany(subject => Exchange.Create(subject.Folder))];

    [Theory]
    [MemberData(nameof(Exchanges))]
    public async Task ExchangeMatchesTheDocumentedBytesInBothDirections(Exchange exchange)
    {
        (Api api, Example example) = (exchange.Api, exchange.Example);
        ApiSubject subject = ApiSubjects.Create(exchange.Folder);
        using var stub = new RecordingHandler(sent => CreateTokenResponse(api, exchange.Method, sent) ?? WireMessages.CreateResponse(api, example, GetId(api, sent)));
        await using WebApplication server = await subject.ServeAsync(stub);
        using var http = new HttpClient();
        var endpoint = new Uri(server.Urls.Single() + "/");

        using HttpRequestMessage request = WireMessages.CreateRequest(api, exchange.Method, example.Call, endpoint);
        SentRequest sent = await SentRequest.CreateAsync(request);
        using HttpResponseMessage response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        SentRequest forwarded = stub.Requests[^1];
        Assert.Equal((sent.Verb, sent.Url, RemoveId(api, sent.Body)), (forwarded.Verb, forwarded.Url, RemoveId(api, forwarded.Body)));
        Assert.Equal(sent.ContentType?.MediaType, forwarded.ContentType?.MediaType);
        Assert.All(sent.Headers, header => Assert.Equal(header.Value, forwarded.Headers[header.Key]));
        Assert.Equal(WireMessages.CreateBody(api, example, "0"), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(WireMessages.GetStatus(api, example), response.StatusCode);
        foreach ((string name, JsonNode? value) in WireMessages.GetMembers(example.Error?.Headers ?? example.Headers))
        {
            Assert.Equal(value!.ToString(), GetHeader(response, name));
        }
    }

    private static string GetHeader(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values : response.Content.Headers.GetValues(name));

    private static string GetId(Api api, SentRequest sent) => api.Protocol is Protocol.JsonRpc ? JsonNode.Parse(sent.Body)!["id"]!.ToJsonString() : "";

    /// <summary>Removes the id, which the client generates.</summary>
    private static string RemoveId(Api api, string body)
    {
        if (api.Protocol is not Protocol.JsonRpc)
        {
            return body;
        }

        JsonNode envelope = JsonNode.Parse(body)!;
        return body.Replace($"\"id\":{envelope["id"]!.ToJsonString()},", "", StringComparison.Ordinal);
    }

    /// <summary>Creates the response to the documented call that issues the token of other calls.</summary>
    private static HttpResponseMessage? CreateTokenResponse(Api api, Method called, SentRequest sent)
    {
        if (api.Auth is not TokenAuth auth || called.Name == auth.Method)
        {
            return null;
        }

        Method method = api.Methods.Single(method => method.Name == auth.Method);
        return sent.Url == "/" + method.Http!.Path ? WireMessages.CreateResponse(api, method.Examples[0] with { Response = """{"token":{"expires_at":"2999-01-01T00:00:00Z"}}""" }, "") : null;
    }
}
