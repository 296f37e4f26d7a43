using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>
/// Posts every documented webhook of every API, signed by the test, to a generated receiver, which passes it to a handler that returns the
/// documented response. The bytes of the response, the JSON of the request when it is written again, and what a generated sender sends are compared.
/// </summary>
public sealed class WebhookExampleTests
{
    public static TheoryData<string, string, int> Examples => [.. WebhookSubject.All.SelectMany(subject => subject.Api.Webhooks.SelectMany(webhook => webhook.Call.Examples.Select((_, index) => (subject.Folder, webhook.Name, index))))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task ExampleMatchesTheDocumentedBytesInBothDirections(string folder, string name, int index)
    {
        var subject = WebhookSubject.Find(folder);
        Webhook webhook = subject.Api.Webhooks.Single(webhook => webhook.Name == name);
        Example example = webhook.Call.Examples[index];
        (WebhookServer server, RecordingReceiver recorder) = await subject.StartAsync();
        await using WebhookServer _ = server;
        recorder.Response = example.Response;

        recorder.Exception = example.Error?.Body is { } failure ? subject.CreateError(JsonNode.Parse(failure)!) : null;

        using HttpRequestMessage request = CreateRequest(subject, webhook, example);
        (System.Net.HttpStatusCode status, string body) = await server.SendAsync(request);
        Assert.Empty(server.Log.Lines);
        if (example.Error is { } error)
        {
            Assert.Equal((error.Status, error.Body), ((int)status, body));
            return;
        }

        Assert.Equal((example.Response is null ? webhook.Status : 200, example.Response ?? ""), ((int)status, body));
        object received = Assert.Single(recorder.Requests);
        if (webhook.Call.Http is null)
        {
            // The order of members is that of the service, of which only some messages are known.
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example.Request!), JsonNode.Parse(JsonCodec.ToText((IJsonWritable)received))), JsonCodec.ToText((IJsonWritable)received));
        }

        await SendAgainAsync(subject, webhook, example, received);
    }

    private static async Task SendAgainAsync(WebhookSubject subject, Webhook webhook, Example example, object received)
    {
        (WebhookServer server, RecordingReceiver recorder) = await subject.StartAsync();
        await using WebhookServer _ = server;
        recorder.Response = example.Response;
        object? response = await subject.SendAsync(server.Url, GetSenderMethod(subject.Api, webhook, received), received);
        Assert.Equal(received, Assert.Single(recorder.Requests));
        Assert.Equal(example.Response, response is null ? null : JsonCodec.ToText((IJsonWritable)response));
    }

    /// <summary>Returns the method for the type of a request: that of a case, or of the whole request.</summary>
    private static string GetSenderMethod(Api api, Webhook webhook, object received)
    {
        UnionDef? union = webhook.FindUnion(name => api.Types.FirstOrDefault(type => type.Name == name));
        string? found = union?.Cases.FirstOrDefault(unionCase => unionCase.Type is DefinedType defined && defined.Name == received.GetType().Name)?.Name;
        return webhook.Name + (union is null ? "" : found ?? "Unknown") + "Async";
    }

    private static HttpRequestMessage CreateRequest(WebhookSubject subject, Webhook webhook, Example example)
    {
        ExampleCall call = example.Call;
        string query = call.Query is null ? "" : "?" + FormatForm(call.Query);
        (byte[] body, string type) = call.Form is { } form ? (Encoding.ASCII.GetBytes(FormatForm(form)), "application/x-www-form-urlencoded")
            : call.Content is { } content ? (Convert.FromBase64String(content), "text/plain")
            : (Encoding.UTF8.GetBytes(call.Body!), "application/json");
        string path = subject.Api.Receiver.DispatchHeader is null ? webhook.Key : "any";
        var request = new HttpRequestMessage(HttpMethod.Post, $"hooks/{path}{query}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (subject.Api.Receiver.DispatchHeader is { } header)
        {
            request.Headers.Add(header, webhook.Key);
        }

        foreach ((string name, JsonNode? value) in call.Headers is null ? [] : JsonNode.Parse(call.Headers)!.AsObject())
        {
            request.Headers.TryAddWithoutValidation(name, value!.ToString());
        }

        foreach ((string name, string value) in TestSigner.Sign(webhook.Signature ?? subject.Api.Receiver.Signature, subject.Secret ?? "", body, DateTimeOffset.UtcNow))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static string FormatForm(string json) => string.Join('&', JsonNode.Parse(json)!.AsObject().Select(member => $"{member.Key}={Uri.EscapeDataString(member.Value!.ToString())}"));
}
