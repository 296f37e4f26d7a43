using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes the parts of a request: the path, the query, the headers and the body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpRequestWriter : IDisposable
{
    private const int MaxSpareCapacity = 1024;

    // The request is complete before the call waits for anything, so the next call of the thread uses the writer and its memory again.
    [ThreadStatic]
    private static HttpRequestWriter? _spare;

    private readonly StringBuilder _path = new();
    private ArrayPool<byte> _pool;
    private MediaTypeHeaderValue _contentType;
    private string? _contentTypeOfOperation;
    private bool _isDisposed;

    // The path, while it is one literal.
    private string? _literal;
    private ViolationsBuilder? _violations;
    private ParameterWriter? _query;
    private ParameterWriter? _headers;
    private ParameterWriter? _form;
    private MultipartWriter? _multipart;
    private HttpContent? _content;
    private List<KeyValuePair<string, string>>? _host;

    internal HttpRequestWriter(ArrayPool<byte> pool, MediaTypeHeaderValue contentType)
    {
        _pool = pool;
        _contentType = contentType;
    }

    /// <summary>Returns a writer that the next call of the thread uses again after it is disposed of.</summary>
    /// <param name="pool">The pool of the memory of the body.</param>
    /// <param name="contentType">The media type of JSON.</param>
    /// <param name="contentTypeOfOperation">Another media type of the operation, or null.</param>
    internal static HttpRequestWriter Rent(ArrayPool<byte> pool, MediaTypeHeaderValue contentType, string? contentTypeOfOperation)
    {
        HttpRequestWriter writer = _spare ?? new(pool, contentType);
        _spare = null;
        (writer._pool, writer._contentType, writer._contentTypeOfOperation, writer._isDisposed) = (pool, contentType, contentTypeOfOperation, false);
        return writer;
    }

    /// <summary>Gets the query parameters.</summary>
    public ParameterWriter Query => _query ??= new(isHeader: false, Violations);

    /// <summary>Gets the headers of this request.</summary>
    public ParameterWriter Headers => _headers ??= new(isHeader: true, Violations);

    /// <summary>Gets the body as <c>application/x-www-form-urlencoded</c>.</summary>
    public ParameterWriter Form => _form ??= new(isHeader: false, Violations);

    /// <summary>Gets the body as <c>multipart/form-data</c>.</summary>
    public MultipartWriter Multipart => _multipart ??= new(Violations);

    /// <summary>Gets the values that cannot be sent.</summary>
    internal ViolationsBuilder Violations => _violations ??= new();

    /// <summary>Gets whether there are values that cannot be sent.</summary>
    internal bool HasViolations => _violations is { Count: > 0 };

    private StringBuilder Path
    {
        get
        {
            if (_literal is { } literal)
            {
                _literal = null;
                _path.Append(literal);
            }

            return _path;
        }
    }

    /// <summary>Gets the path and the query if they are one literal of the spec, so that every call has the same; otherwise null.</summary>
    internal string? LiteralTarget => _query is null ? _literal : null;

    internal IReadOnlyList<KeyValuePair<string, string?>> WrittenHeaders => _headers is null ? Array.Empty<KeyValuePair<string, string?>>() : _headers.Entries;

    /// <summary>Gets the values in the host.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Host => _host is null ? Array.Empty<KeyValuePair<string, string>>() : _host;

    /// <summary>Adds a value that stands in the host of the endpoint. It consists of labels of lower-case letters, digits and <c>-</c>.</summary>
    /// <param name="name">The name in braces in the endpoint.</param>
    /// <param name="value">The value.</param>
    public void AddHost(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        (_host ??= []).Add(new(name, value));
    }

    /// <summary>Adds a value that is not a string and stands in the host of the endpoint.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name in braces in the endpoint.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    public void AddHost<T>(string name, T value, JsonWriterAction<T> write) => AddHost(name, ParameterText.Format(value, write));

    /// <summary>Appends literal text of the path.</summary>
    /// <param name="literal">The text as in the spec, relative to the endpoint and percent-encoded.</param>
    public void AppendPath(string literal)
    {
        if (_literal is null && _path.Length == 0)
        {
            _literal = literal;
        }
        else
        {
            Path.Append(literal);
        }
    }

    /// <summary>Appends literal text of the path, followed by a parameter. The parameter is percent-encoded and stays within one segment.</summary>
    /// <param name="literal">The literal text before the parameter.</param>
    /// <param name="name">The name of the parameter in the spec.</param>
    /// <param name="value">The value of the parameter.</param>
    public void AppendPath(string literal, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Path.Append(literal);
        if (value.Length == 0)
        {
            Violations.Add(name, "path", "must not be empty, because it is a segment of the path");
        }
        else if (!PercentEncoding.IsWellFormed(value))
        {
            Violations.Add(name, "text", "must be valid Unicode");
        }
        else
        {
            PercentEncoding.AppendSegment(Path, value);
        }
    }

    /// <summary>Appends a parameter that is not a string: the content of a JSON string, or the literal of any other value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="literal">The literal text before the parameter.</param>
    /// <param name="name">The name of the parameter in the spec.</param>
    /// <param name="value">The value of the parameter.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    public void AppendPath<T>(string literal, string name, T value, JsonWriterAction<T> write)
    {
        Path.Append(literal);
        if (!ParameterText.TryAppendUnreserved(_path, value, write))
        {
            AppendPath("", name, ParameterText.Format(value, write));
        }
    }

    /// <summary>
    /// Appends literal text of the path, followed by a parameter that may contain slashes. Everything else in it is percent-encoded, and no
    /// segment of it may be <c>.</c> or <c>..</c>.
    /// </summary>
    /// <param name="literal">The literal text before the parameter.</param>
    /// <param name="name">The name of the parameter in the spec.</param>
    /// <param name="value">The value of the parameter.</param>
    public void AppendSegments(string literal, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string[] segments = value.Split('/');
        Path.Append(literal);
        if (value.Length == 0)
        {
            Violations.Add(name, "path", "must not be empty, because it is a part of the path");
        }
        else if (segments.Any(static segment => segment is "." or ".."))
        {
            Violations.Add(name, "path", "must not contain the segments '.' and '..', which are removed from a path", value);
        }
        else if (!PercentEncoding.IsWellFormed(value))
        {
            Violations.Add(name, "text", "must be valid Unicode");
        }
        else
        {
            for (int i = 0; i < segments.Length; i++)
            {
                Path.Append(i == 0 ? "" : "/");
                PercentEncoding.AppendSegment(Path, segments[i]);
            }
        }
    }

    /// <summary>Appends a parameter that may contain slashes and is not a string.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="literal">The literal text before the parameter.</param>
    /// <param name="name">The name of the parameter in the spec.</param>
    /// <param name="value">The value of the parameter.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    public void AppendSegments<T>(string literal, string name, T value, JsonWriterAction<T> write) => AppendSegments(literal, name, ParameterText.Format(value, write));

    /// <summary>Declares that the body is a form, even if it stays empty.</summary>
    public void BeginForm() => _ = Form;

    /// <summary>Writes the body as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The body.</param>
    /// <param name="write">The delegate that writes the value.</param>
    public void WriteJson<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var content = new RequestContent(_pool, _contentTypeOfOperation is { } contentType ? MediaTypeHeaderValue.Parse(contentType) : _contentType);
        _content = content;
        var json = new JsonWriter(content) { Direction = JsonDirection.Request };
        write(ref json, value);
        json.Flush();
    }

    /// <summary>Writes a record with a table as the JSON of the body.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">The record.</param>
    public void WriteRecord<[DynamicallyAccessedMembers(TableRecord.Constructors)] T>(T record)
        where T : class, ITableRecord => WriteJson(record, RecordTable<T>.Writer);

    /// <summary>Writes a value as the JSON of the body.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The body.</param>
    public void WriteValue<T>(T value)
        where T : IJsonWritable => WriteJson(value, static (ref JsonWriter json, T value) => value.Write(ref json));

    /// <summary>Sets the body to raw bytes that are streamed.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="mediaType">The media type of the spec, which is used if the content has none.</param>
    public void WriteContent(MediaContent content, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        _content = new StreamedContent(content, mediaType);
    }

    /// <summary>Sets the body to text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type; <c>text/plain</c> if it is null.</param>
    public void WriteText(string text, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        _content = new StringContent(text, Encoding.UTF8, mediaType ?? "text/plain");
    }

    /// <summary>Sets the body.</summary>
    internal void SetContent(HttpContent content) => _content = content;

    /// <summary>Releases the body of a request that is not sent.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _content?.Dispose();
        (_literal, _violations, _query, _headers, _form, _multipart, _content, _host) = (null, null, null, null, null, null, null, null);
        if (_path.Capacity <= MaxSpareCapacity)
        {
            _path.Clear();
            _spare = this;
        }
    }

    /// <summary>Builds the path and the query.</summary>
    /// <param name="endpoint">The text before them.</param>
    internal string BuildTarget(string endpoint = "")
    {
        if (_query is not null)
        {
            AppendQuery(Path, _query);
        }

        return string.Create(endpoint.Length + Path.Length, (endpoint, Path), static (target, parts) =>
        {
            parts.endpoint.CopyTo(target);
            parts.Path.CopyTo(0, target[parts.endpoint.Length..], parts.Path.Length);
        });
    }

    private static void AppendQuery(StringBuilder target, ParameterWriter query)
    {
        char separator = '?';
        for (int i = 0; i < query.Entries.Count; i++)
        {
            (string name, string? value) = query.Entries[i];
            target.Append(separator);
            PercentEncoding.AppendQuery(target, name);
            if (value is not null)
            {
                target.Append('=');
                if (query.IsEncoded(i))
                {
                    target.Append(value);
                }
                else
                {
                    PercentEncoding.AppendQuery(target, value);
                }
            }

            separator = '&';
        }
    }

    /// <summary>Returns the body, or null if there is none. The caller takes ownership.</summary>
    internal HttpContent? DetachContent()
    {
        HttpContent? content = _content ?? (HttpContent?)_multipart?.Body ?? CreateFormContent();
        _content = null;
        return content;
    }

    private ByteArrayContent? CreateFormContent()
    {
        if (_form is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach ((string name, string? value) in _form.Entries)
        {
            text.Append(text.Length > 0 ? "&" : "");
            PercentEncoding.AppendForm(text, name);
            text.Append('=');
            PercentEncoding.AppendForm(text, value ?? "");
        }

        var form = new ByteArrayContent(Encoding.ASCII.GetBytes(text.ToString()));
        form.Headers.ContentType = new("application/x-www-form-urlencoded");
        return form;
    }
}
