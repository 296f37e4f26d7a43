using System.Buffers;
using System.Net.Http.Headers;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>
/// The request of a client, to send it again with nothing but an <see cref="HttpClient"/>: its message, its headers and its bytes are what every
/// client pays for, and so is the response that is read into a buffer of the pool.
/// </summary>
internal sealed class CapturedRequest
{
    private readonly HttpMethod _method;
    private readonly string _uri;
    private readonly KeyValuePair<string, string>[] _headers;
    private readonly byte[]? _body;
    private readonly MediaTypeHeaderValue? _contentType;

    private CapturedRequest(HttpRequestMessage message, byte[]? body)
    {
        _method = message.Method;
        _uri = message.RequestUri!.AbsoluteUri;
        _headers = [.. message.Headers.NonValidated.Select(static header => KeyValuePair.Create(header.Key, header.Value.ToString()))];
        _body = body;
        _contentType = message.Content?.Headers.ContentType;
    }

    /// <summary>Returns the request of a call to an endpoint.</summary>
    public static async Task<CapturedRequest> CaptureAsync(PeerCase served, Uri endpoint)
    {
        using var handler = new Handler(PeerResponse.CreateHandler(served));
        using var http = new HttpClient(handler);
        await served.Clients[0].Create(http, endpoint)();
        return handler.Request!;
    }

    /// <summary>Sends the request, and reads the response.</summary>
    public async Task<string> SendAsync(HttpClient http)
    {
        using var message = new HttpRequestMessage(_method, new Uri(_uri));
        foreach ((string name, string value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Content = _body is null ? null : new ByteArrayContent(_body) { Headers = { ContentType = _contentType } };
        using HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)response.Content.Headers.ContentLength!);
        while (await stream.ReadAsync(buffer).ConfigureAwait(false) > 0)
        {
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return "";
    }

    private sealed class Handler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public CapturedRequest? Request { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            byte[]? body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            Request = new CapturedRequest(request, body);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }
}
