using System.ComponentModel;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Http;

/// <summary>Makes a response of the parts of an answer.</summary>
/// <typeparam name="T">The response type.</typeparam>
/// <param name="response">The parts.</param>
/// <returns>The response.</returns>
public delegate T HttpResponseReader<T>(HttpResponseParts response);

/// <summary>The parts of an answer below 400.</summary>
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

    /// <summary>The status that came.</summary>
    public int Status => _response.StatusCode;

    /// <summary>The status of the spec that it is read as: itself, or the first 2xx for a 2xx that the spec does not have.</summary>
    public int DeclaredStatus { get; }

    /// <summary>The headers.</summary>
    public ParameterReader Headers => _headers ??= ResponseHeaders.CreateReader(_response.Response);

    /// <summary>Whether there is a body. Of a raw body it is not known before it is read; then it is taken to be there.</summary>
    public bool HasBody => _isStreamed || !_response.Body.IsEmpty;

    /// <summary>Reads the body as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The function that reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public T ReadJson<T>(JsonReaderFunc<T> read) => JsonCodec.Parse(_response.Body, read, _transport.MaxDepth);

    /// <summary>Hands the body out as it arrives; the connection goes with it.</summary>
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
