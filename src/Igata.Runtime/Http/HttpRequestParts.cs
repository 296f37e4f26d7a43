using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// The parts of a received request. The path, the query and the headers must be read before the form, which includes
/// the query parameters that have not been read.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpRequestParts
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> _path;
    private readonly Func<object, IReadOnlyList<KeyValuePair<string, string>>> _readHeaders;
    private readonly object _headerSource;
    private readonly string? _contentType;
    private readonly ReadOnlyMemory<byte> _body;
    private MediaContent? _content;
    private ParameterReader? _query;
    private ParameterReader? _form;
    private MultipartReader? _multipart;

    private HttpRequestParts(IReadOnlyList<KeyValuePair<string, string>> path, string query, Func<object, IReadOnlyList<KeyValuePair<string, string>>> readHeaders, object headerSource, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(query);
        _path = path;
        _readHeaders = readHeaders;
        _headerSource = headerSource;
        _contentType = contentType;

        // An invalid query is rejected even if the operation has no query.
        _query = query.Length == 0 ? null : new("query parameter", UrlEncodedFormParser.Parse(query, "query"), rawQuery: query);
    }

    /// <summary>Creates a request whose body is in memory.</summary>
    /// <param name="path">The decoded path parameters.</param>
    /// <param name="query">The raw query without the question mark.</param>
    /// <param name="headers">The headers. A name may occur more than once.</param>
    /// <param name="body">The body, which must stay valid as long as the values that are read from it.</param>
    /// <exception cref="ParameterFormatException">The query contains an invalid percent-encoding.</exception>
    public HttpRequestParts(IReadOnlyList<KeyValuePair<string, string>> path, string query, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
        : this(path, query, GetHeaders, headers, ReadContentType(headers)) => _body = body;

    /// <summary>Creates a request whose raw body is read as it arrives.</summary>
    /// <param name="path">The decoded path parameters.</param>
    /// <param name="query">The raw query without the question mark.</param>
    /// <param name="headers">The headers. A name may occur more than once.</param>
    /// <param name="body">The body.</param>
    /// <param name="length">The length of the body, or null if it is unknown.</param>
    /// <exception cref="ParameterFormatException">The query contains an invalid percent-encoding.</exception>
    public HttpRequestParts(IReadOnlyList<KeyValuePair<string, string>> path, string query, IReadOnlyList<KeyValuePair<string, string>> headers, Stream body, long? length)
        : this(path, query, GetHeaders, headers, ReadContentType(headers)) => _content = length == 0 ? null : new MediaContent(body, _contentType, null, length);

    /// <summary>Creates a request whose body is in memory, and whose headers are read when the operation asks for one.</summary>
    /// <param name="path">The decoded path parameters.</param>
    /// <param name="query">The raw query without the question mark.</param>
    /// <param name="readHeaders">The function that returns the headers.</param>
    /// <param name="headerSource">The argument of the function.</param>
    /// <param name="contentType">The content type, or null.</param>
    /// <param name="body">The body, which must stay valid as long as the values that are read from it.</param>
    /// <exception cref="ParameterFormatException">The query contains an invalid percent-encoding.</exception>
    public HttpRequestParts(IReadOnlyList<KeyValuePair<string, string>> path, string query, Func<object, IReadOnlyList<KeyValuePair<string, string>>> readHeaders, object headerSource, string? contentType, ReadOnlyMemory<byte> body)
        : this(path, query, readHeaders, headerSource, contentType) => _body = body;

    /// <summary>Returns the values in the host that the caller sent the request to.</summary>
    /// <param name="template">The host, with names in braces.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ParameterFormatException">The host does not have that form.</exception>
    public ParameterReader ReadHost(string template) =>
        new("host parameter", new HostTemplate(template).Match(Headers.GetText("Host") ?? "") ?? throw new ParameterFormatException("header", "Host", $"must have the form {template}."));

    /// <summary>Gets the path parameters.</summary>
    public ParameterReader Path => field ??= new("path parameter", _path);

    /// <summary>Gets the query parameters.</summary>
    public ParameterReader Query => _query ??= new("query parameter", [], rawQuery: "");

    /// <summary>Gets the headers.</summary>
    public ParameterReader Headers => field ??= new("header", _readHeaders(_headerSource), isHeader: true);

    /// <summary>Gets the body as a form, including the query parameters that have not been read.</summary>
    /// <exception cref="ParameterFormatException">The body contains an invalid percent-encoding.</exception>
    /// <exception cref="UnsupportedMediaTypeException">The body is of another media type.</exception>
    public ParameterReader Form => _form ??= ReadForm();

    /// <summary>Gets the parts of a <c>multipart/form-data</c> body.</summary>
    /// <exception cref="ParameterFormatException">The body is not a valid <c>multipart/form-data</c> body.</exception>
    /// <exception cref="UnsupportedMediaTypeException">The body is of another media type.</exception>
    public MultipartReader Multipart => _multipart ??= ReadMultipart();

    /// <summary>Gets or sets whether the body may contain a secret, so that exceptions quote nothing of it.</summary>
    internal bool ConcealsBody { get; set; }

    /// <summary>Gets the message that the JSON belongs to. The body of a webhook is read like a response.</summary>
    internal JsonDirection Direction { get; init; } = JsonDirection.Request;

    /// <summary>Gets whether there is a body.</summary>
    public bool HasBody => _content is not null || !_body.IsEmpty;

    /// <summary>Reads the body as JSON. An empty body is equivalent to an object without members.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The function that reads the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public T ReadJson<T>(JsonReaderFunc<T> read) => Parse(_body.IsEmpty ? "{}"u8 : _body.Span, read);

    /// <summary>Reads an optional body as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The function that reads the value.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if there is no body.</returns>
    /// <exception cref="JsonFormatException">The document is not JSON, or not the JSON of a <typeparamref name="T"/>.</exception>
    public bool TryReadJson<T>(JsonReaderFunc<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = _body.IsEmpty ? default : Parse(_body.Span, read);
        return !_body.IsEmpty;
    }

    private T Parse<T>(ReadOnlySpan<byte> body, JsonReaderFunc<T> read)
    {
        try
        {
            return JsonCodec.Parse(body, read, 64, null, Direction);
        }
        catch (JsonFormatException exception) when (ConcealsBody)
        {
            exception.Conceal(body);
            throw;
        }
    }

    /// <summary>Throws if the body is of another media type. A body without a Content-Type is accepted: nothing says that it is something else.</summary>
    /// <param name="mediaTypes">The media types, such as <c>image/png</c> or <c>image/*</c>.</param>
    /// <exception cref="UnsupportedMediaTypeException">The body is of another media type.</exception>
    public void RequireMediaType(params string[] mediaTypes)
    {
        if (HasBody && !string.IsNullOrWhiteSpace(_contentType) && !new MediaContent(Stream.Null, _contentType, null, 0).MatchesMediaType(mediaTypes))
        {
            throw new UnsupportedMediaTypeException(string.Join(" or ", mediaTypes), _contentType);
        }
    }

    /// <summary>Limits a raw body whose length is not known before it is read: reading more of it throws a <see cref="ParameterFormatException"/>.</summary>
    /// <param name="name">The name of the body.</param>
    /// <param name="maxBytes">The maximum number of bytes.</param>
    public void LimitContent(string name, long maxBytes)
    {
        if (_content is { Length: null } content)
        {
            _content = new MediaContent(new LimitedStream(content.Stream, maxBytes, () => new ParameterFormatException("body", name, $"must be at most {maxBytes} bytes long.")), _contentType, null, null);
        }
    }

    /// <summary>Reads the body as text.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ParameterFormatException">The body is not valid in the encoding that its Content-Type declares, which is UTF-8 by default.</exception>
    public string ReadText() => TextDecoding.DecodeBody(_body.Span, _contentType);

    /// <summary>Reads an optional body as text.</summary>
    /// <param name="text">Receives the text.</param>
    /// <returns>False if there is no body.</returns>
    /// <exception cref="ParameterFormatException">The body is not valid in the encoding that its Content-Type declares, which is UTF-8 by default.</exception>
    public bool TryReadText([NotNullWhen(true)] out string? text)
    {
        text = HasBody ? ReadText() : null;
        return HasBody;
    }

    /// <summary>Returns the raw body. It is owned by the server and is valid until the end of the call.</summary>
    /// <returns>The body; empty if there is none.</returns>
    public MediaContent ReadContent() => _content ?? new MediaContent(new ReadOnlyMemoryStream(_body), _contentType, null, _body.Length);

    /// <summary>Returns the raw body, which is optional.</summary>
    /// <param name="content">Receives the body.</param>
    /// <returns>False if there is no body.</returns>
    public bool TryReadContent([NotNullWhen(true)] out MediaContent? content)
    {
        content = HasBody ? ReadContent() : null;
        return HasBody;
    }

    private ParameterReader ReadForm()
    {
        RequireMediaType("application/x-www-form-urlencoded");
        List<KeyValuePair<string, string>> values = UrlEncodedFormParser.Parse(ParameterText.DecodeUtf8(_body.Span, "form"), "form");
        values.AddRange(_query?.UnreadValues ?? []);
        return new("form parameter", values);
    }

    private MultipartReader ReadMultipart()
    {
        RequireMediaType("multipart/form-data");
        return _body.IsEmpty ? MultipartReader.Empty : MultipartReader.Parse(_body, _contentType);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> GetHeaders(object headers) => (IReadOnlyList<KeyValuePair<string, string>>)headers;

    private static string? ReadContentType(IReadOnlyList<KeyValuePair<string, string>> headers) => new ParameterReader("header", headers, isHeader: true).GetText("Content-Type");
}
