using System.Net.Http.Headers;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Webhooks;

/// <summary>A webhook to send, as a call of the transport. Its body is in memory, because the signature covers it.</summary>
internal readonly struct WebhookMessage<TResponse>(ApiOperation operation, Uri url, byte[] body, string? contentType, Action<ApiRequestMessage> prepare, JsonReaderFunc<TResponse>? read, bool isOptional) : ICall<TResponse>
{
    public string Operation => operation.Name;

    public AuthScheme? Auth(ApiTransport transport) => null;

    public ApiRequestMessage CreateRequest(ApiTransport transport)
    {
        ApiRequestMessage message = transport.CreateRequest(operation, HttpMethod.Post, url);
        message.Content = new ByteArrayContent(body);
        message.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        prepare(message);
        transport.AddHeaders(message);
        return message;
    }

    public ResponseBodyMode GetBodyMode(int status) => status >= 400 ? ResponseBodyMode.Prefix : ResponseBodyMode.Full;

    // A receiver may have nothing to say.
    public TResponse Read(ApiResponse response, ApiTransport transport) =>
        isOptional && response.StatusCode is >= 200 and < 300 && response.Body.IsEmpty ? default! : ResponseReader.Read(response, transport, operation, read, default!);
}
