using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// The parts of a request as a server got them. The path, the query and the headers are read before the form, which takes
/// those names of the query that nobody asked for.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpRequestParts
{
    private readonly string? _contentType;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly MediaContent? _content;
    private ParameterReader? _form;
    private MultipartReader? _multipart;

    private HttpRequestParts(IReadOnlyList<KeyValuePair<string, string>> path, string query, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        Path = new("path parameter", path);
        Query = new("query parameter", UrlEncodedFormParser.Parse(query, "query"));
        Headers = new("header", headers, isHeader: true);
        _contentType = Headers.GetText("Content-Type");
    }

    /// <summary>A request whose body is at hand.</summary>
    /// <param name="path">The parameters of the path, decoded.</param>
    /// <param name="query">The query as it came, without the question mark.</param>
    /// <param name="headers">The headers; a name may come several times.</param>
    /// <param name="body">The body; must live as long as what is read of it.</param>
    /// <exception cref="ParameterFormatException">The query has an escape that is none.</exception>
    public HttpRequestParts(IReadOnlyList<KeyValuePair<string, string>> path, string query, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
        : this(path, query, headers) => _body = body;

    /// <summary>A request whose raw body arrives while it is read.</summary>
    /// <param name="path">The parameters of the path, decoded.</param>
    /// <param name="query">The query as it came, without the question mark.</param>
    /// <param name="headers">The headers; a name may come several times.</param>
    /// <param name="body">The body.</param>
    /// <param name="length">How long it is, if that was said.</param>
    /// <exception cref="ParameterFormatException">The query has an escape that is none.</exception>
    public HttpRequestParts(IReadOnlyList<KeyValuePair<string, string>> path, string query, IReadOnlyList<KeyValuePair<string, string>> headers, Stream body, long? length)
        : this(path, query, headers) => _content = length == 0 ? null : new MediaContent(body, _contentType, null, length);

    /// <summary>The parameters of the path.</summary>
    public ParameterReader Path { get; }

    /// <summary>The parameters behind the <c>?</c>.</summary>
    public ParameterReader Query { get; }

    /// <summary>The headers.</summary>
    public ParameterReader Headers { get; }

    /// <summary>The body as a form, and those names of the query that nobody asked for.</summary>
    /// <exception cref="ParameterFormatException">The body has an escape that is none.</exception>
    public ParameterReader Form => _form ??= ReadForm();

    /// <summary>The parts of a <c>multipart/form-data</c> body.</summary>
    /// <exception cref="ParameterFormatException">The body is not one.</exception>
    public MultipartReader Multipart => _multipart ??= MultipartReader.Parse(_body, _contentType);

    /// <summary>Whether there is a body.</summary>
    public bool HasBody => _content is not null || !_body.IsEmpty;

    /// <summary>Reads the body as JSON; nothing says the same as an object without members.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public T ReadJson<T>(JsonReaderFunc<T> read) => JsonCodec.Parse(_body.IsEmpty ? "{}"u8 : _body.Span, read);

    /// <summary>Reads a body that may be absent as JSON.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads it.</param>
    /// <param name="value">What it holds.</param>
    /// <returns>False when there is no body.</returns>
    /// <exception cref="JsonFormatException">It is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public bool TryReadJson<T>(JsonReaderFunc<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = _body.IsEmpty ? default : JsonCodec.Parse(_body.Span, read);
        return !_body.IsEmpty;
    }

    /// <summary>The raw body. It is the server's, which ends with the call.</summary>
    /// <returns>The body; without bytes if there is none.</returns>
    public MediaContent ReadContent() => _content ?? new MediaContent(new ReadOnlyMemoryStream(_body), _contentType, null, _body.Length);

    /// <summary>The raw body, which may be absent.</summary>
    /// <param name="content">The body.</param>
    /// <returns>False when there is no body.</returns>
    public bool TryReadContent([NotNullWhen(true)] out MediaContent? content)
    {
        content = HasBody ? ReadContent() : null;
        return HasBody;
    }

    private ParameterReader ReadForm()
    {
        bool isForm = !_body.IsEmpty && new MediaContent(Stream.Null, _contentType, null, 0).MatchesMediaType("application/x-www-form-urlencoded");
        List<KeyValuePair<string, string>> values = isForm ? UrlEncodedFormParser.Parse(ParameterText.DecodeUtf8(_body.Span, "form"), "form") : [];
        values.AddRange(Query.UnreadValues);
        return new("form parameter", values);
    }
}
