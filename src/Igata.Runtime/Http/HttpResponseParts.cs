using System.ComponentModel;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>The parts of an answer below 400.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpResponseParts
{
    private readonly HttpResponseMessage _response;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly Func<Stream>? _openStream;
    private readonly int _maxDepth;
    private ParameterReader? _headers;

    /// <param name="response">The status and the headers.</param>
    /// <param name="declaredStatus">The status of the spec that the response is read as.</param>
    /// <param name="body">The body, if it is in memory.</param>
    /// <param name="maxDepth">The greatest depth of a JSON body.</param>
    /// <param name="openStream">Returns the body as it arrives; null if it is in memory.</param>
    internal HttpResponseParts(HttpResponseMessage response, int declaredStatus, ReadOnlyMemory<byte> body, int maxDepth, Func<Stream>? openStream)
    {
        _response = response;
        _body = body;
        _openStream = openStream;
        _maxDepth = maxDepth;
        DeclaredStatus = declaredStatus;
    }

    /// <summary>The status that came.</summary>
    public int Status => (int)_response.StatusCode;

    /// <summary>The status of the spec that it is read as: itself, or the first 2xx for a 2xx that the spec does not have.</summary>
    public int DeclaredStatus { get; }

    /// <summary>The headers.</summary>
    public ParameterReader Headers => _headers ??= ResponseHeaders.CreateReader(_response);

    /// <summary>Whether there is a body. Of a raw body it is not known before it is read; then it is taken to be there.</summary>
    public bool HasBody => _openStream is not null || !_body.IsEmpty;

    /// <summary>Reads the body as JSON.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public T ReadJson<T>(JsonReaderFunc<T> read) => JsonCodec.Parse(_body.Span, read, _maxDepth);

    /// <summary>Hands the body out as it arrives; the connection goes with it.</summary>
    /// <returns>The body.</returns>
    public MediaContent ReadContent()
    {
        HttpContent content = _response.Content;
        string? mediaType = content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
        return _openStream is not null
            ? new MediaContent(_openStream(), mediaType, null, content.Headers.ContentLength)
            : new MediaContent(new ReadOnlyMemoryStream(_body.ToArray()), mediaType, null, _body.Length);
    }
}
