using System.ComponentModel;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Http;

/// <summary>Makes a response of the parts of an answer.</summary>
/// <typeparam name="T">The response.</typeparam>
/// <param name="answer">The parts.</param>
/// <returns>The response.</returns>
public delegate T HttpAnswerRead<T>(HttpAnswerParts answer);

/// <summary>The parts of an answer below 400.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class HttpAnswerParts
{
    private readonly Answer _answer;
    private readonly ApiTransport _transport;
    private readonly bool _isHandedOut;
    private ParameterReader? _headers;

    internal HttpAnswerParts(Answer answer, int readAs, ApiTransport transport, bool isHandedOut)
    {
        _answer = answer;
        _transport = transport;
        _isHandedOut = isHandedOut;
        ReadAs = readAs;
    }

    /// <summary>The status that came.</summary>
    public int Status => _answer.StatusCode;

    /// <summary>The status of the spec that it is read as: itself, or the first 2xx for a 2xx that the spec does not have.</summary>
    public int ReadAs { get; }

    /// <summary>The headers.</summary>
    public ParameterReader Headers => _headers ??= AnswerHeaders.Reader(_answer.Response);

    /// <summary>Whether there is a body. Of a raw body it is not known before it is read; then it is taken to be there.</summary>
    public bool HasBody => _isHandedOut || !_answer.Body.IsEmpty;

    /// <summary>Reads the body as JSON.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public T Json<T>(JsonRead<T> read) => Parse(_answer.Body, read, _transport.MaxDepth);

    /// <summary>Hands the body out as it arrives; the connection goes with it.</summary>
    /// <returns>The body.</returns>
    public MediaContent Content()
    {
        HttpContent content = _answer.Response.Content;
        string? mediaType = content.Headers.NonValidated.TryGetValues("Content-Type", out var types) ? types.ToString() : null;
        return _isHandedOut
            ? new MediaContent(_answer.HandOut(_transport), mediaType, null, content.Headers.ContentLength)
            : new MediaContent(new MemoryBytesStream(_answer.Body.ToArray()), mediaType, null, _answer.Body.Length);
    }
}
