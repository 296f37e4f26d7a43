using System.Net.Http.Headers;
using System.Text;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>A request that was sent.</summary>
internal sealed record SentRequest(string Verb, string Url, Dictionary<string, string> Headers, MediaTypeHeaderValue? ContentType, string Body)
{
    public static async Task<SentRequest> CreateAsync(HttpRequestMessage request)
    {
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        return new SentRequest(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content?.Headers.ContentType,
            Encoding.UTF8.GetString(body));
    }
}

/// <summary>Responds instead of a server, and records the requests.</summary>
internal sealed class RecordingHandler(Func<SentRequest, HttpResponseMessage> respond) : HttpMessageHandler
{
    public List<SentRequest> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SentRequest sent = await SentRequest.CreateAsync(request);
        Requests.Add(sent);
        HttpResponseMessage response = respond(sent);
        response.RequestMessage ??= request;
        return response;
    }
}
