using System.ComponentModel;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>The parts of a response with a status below 400.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpResponseParts
{
    // A response that is in memory is read before the call waits for anything, so the next call of the thread uses the object again.
    [ThreadStatic]
    private static HttpResponseParts? _spare;

    private HttpResponseMessage _response;
    private ReadOnlyMemory<byte> _body;
    private readonly Func<Stream>? _openStream;
    private int _maxDepth;
    private ParameterReader? _headers;

    /// <param name="response">The status and the headers.</param>
    /// <param name="declaredStatus">The status in the spec that determines how the response is read.</param>
    /// <param name="body">The body, if it is in memory.</param>
    /// <param name="maxDepth">The maximum depth of a JSON body.</param>
    /// <param name="openStream">The function that returns the body as it arrives; null if it is in memory.</param>
    internal HttpResponseParts(HttpResponseMessage response, int declaredStatus, ReadOnlyMemory<byte> body, int maxDepth, Func<Stream>? openStream)
    {
        _response = response;
        _body = body;
        _openStream = openStream;
        _maxDepth = maxDepth;
        DeclaredStatus = declaredStatus;
    }

    /// <summary>Returns the parts of a response that is in memory. <see cref="Release"/> must be called when it has been read.</summary>
    internal static HttpResponseParts Rent(HttpResponseMessage response, int declaredStatus, ReadOnlyMemory<byte> body, int maxDepth, FilledMembers? filled)
    {
        HttpResponseParts parts = _spare ?? new(response, declaredStatus, body, maxDepth, null);
        _spare = null;
        (parts._response, parts.DeclaredStatus, parts._body, parts._maxDepth, parts.Filled) = (response, declaredStatus, body, maxDepth, filled);
        return parts;
    }

    /// <summary>Allows the next call to use the object. After an exception, it is left to the garbage collector.</summary>
    internal void Release()
    {
        (_response, _body, _headers, Filled) = (null!, default, null, null);
        _spare = this;
    }

    /// <summary>Gets the status code of the response.</summary>
    public int Status => (int)_response.StatusCode;

    /// <summary>
    /// Gets the status in the spec that determines how the response is read: the same status, or the first 2xx status for an
    /// undefined 2xx status.
    /// </summary>
    public int DeclaredStatus { get; private set; }

    /// <summary>Gets the required members that were missing and were filled; null if they are rejected.</summary>
    internal FilledMembers? Filled { get; set; }

    /// <summary>Gets the body if it is streamed, for the transport that reads its events or lines; otherwise null.</summary>
    internal IStreamedBody? Streamed { get; init; }

    /// <summary>Gets the headers.</summary>
    public ParameterReader Headers => _headers ??= ResponseHeaders.CreateReader(_response, Filled);

    /// <summary>Gets whether there is a body. A streamed body is assumed to exist, as this is unknown until it is read.</summary>
    public bool HasBody => _openStream is not null || !_body.IsEmpty;

    /// <summary>Reads the body as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The function that reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public T ReadJson<T>(JsonReaderFunc<T> read) => JsonCodec.Parse(_body.Span, read, _maxDepth, Filled, JsonDirection.Response);

    /// <summary>Reads the body as text.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ParameterFormatException">The body is not valid in the encoding that its Content-Type declares, which is UTF-8 by default.</exception>
    public string ReadText() => TextDecoding.DecodeBody(_body.Span, ContentType);

    /// <summary>Returns the body as a stream and transfers the connection to it.</summary>
    /// <returns>The body.</returns>
    public MediaContent ReadContent()
    {
        return _openStream is not null
            ? new MediaContent(_openStream(), ContentType, null, _response.Content.Headers.ContentLength)
            : new MediaContent(new ReadOnlyMemoryStream(_body.ToArray()), ContentType, null, _body.Length);
    }

    private string? ContentType => _response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
}
