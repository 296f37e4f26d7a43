using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Igata.Sdk.Tests;

/// <summary>Returns the same response to every request, and records the requests.</summary>
internal sealed class RequestRecorder(HttpStatusCode status, string body) : HttpMessageHandler
{
    public List<RecordedRequest> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] content = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Requests.Add(new RecordedRequest(
            request.Method,
            request.RequestUri!,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content?.Headers.ContentType,
            request.Content?.Headers.ContentLength,
            Encoding.UTF8.GetString(content)));
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }

    internal sealed record RecordedRequest(HttpMethod Method, Uri Url, Dictionary<string, string> Headers, MediaTypeHeaderValue? ContentType, long? ContentLength, string Body);
}
