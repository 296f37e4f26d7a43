using System.ComponentModel;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Http;

/// <summary>Creates a response from its received parts.</summary>
/// <typeparam name="T">The response type.</typeparam>
/// <param name="response">The received parts.</param>
/// <returns>The response.</returns>
public delegate T HttpResponseReader<T>(HttpResponseParts response);

/// <summary>The parts of a response with a status below 400.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class HttpResponseParts
{
    private readonly ApiResponse _response;
    private readonly ApiTransport _transport;
    private readonly bool _isStreamed;
    private ParameterReader? _headers;

    internal HttpResponseParts(ApiResponse response, int declaredStatus, ApiTransport transport, bool isStreamed)
    {
        _response = response;
        _transport = transport;
        _isStreamed = isStreamed;
        DeclaredStatus = declaredStatus;
    }

    /// <summary>Gets the status code of the response.</summary>
    public int Status => _response.StatusCode;

    /// <summary>Gets the status of the spec as which the response is read: the same status, or the first 2xx status for a 2xx status that the spec does not define.</summary>
    public int DeclaredStatus { get; }

    /// <summary>Gets the headers.</summary>
    public ParameterReader Headers => _headers ??= ResponseHeaders.CreateReader(_response.Response);

    /// <summary>Gets whether there is a body. A streamed body is assumed to exist, as this is unknown until it is read.</summary>
    public bool HasBody => _isStreamed || !_response.Body.IsEmpty;

    /// <summary>Reads the body as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The function that reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public T ReadJson<T>(JsonReaderFunc<T> read) => JsonCodec.Parse(_response.Body, read, _transport.MaxDepth);

    /// <summary>Returns the body as a stream and transfers the connection to it.</summary>
    /// <returns>The body.</returns>
    public MediaContent ReadContent()
    {
        HttpContent content = _response.Response.Content;
        string? mediaType = content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
        return _isStreamed
            ? new MediaContent(_response.DetachStream(_transport), mediaType, null, content.Headers.ContentLength)
            : new MediaContent(new ReadOnlyMemoryStream(_response.Body.ToArray()), mediaType, null, _response.Body.Length);
    }
}
