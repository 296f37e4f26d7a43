using System.ComponentModel;
using System.Text;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>The response of a server: a status, headers and a body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HttpResponseWriter : IDisposable
{
    private readonly PooledBufferWriter _body = new();
    private ParameterWriter? _headers;

    /// <summary>Gets or sets the status code. The default is 200.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Gets the headers.</summary>
    public ParameterWriter Headers => _headers ??= new(isHeader: true, violations: null);

    /// <summary>Gets the written headers, for the component that sends the response.</summary>
    public IEnumerable<KeyValuePair<string, string>> WrittenHeaders =>
        _headers is null ? [] : _headers.Entries.Select(static entry => new KeyValuePair<string, string>(entry.Key, entry.Value ?? ""));

    /// <summary>Gets the body that was written as JSON or as text; empty if there is none. It is valid until the writer is disposed.</summary>
    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>Gets the streamed body. The component that sends the response disposes of it.</summary>
    public MediaContent? StreamedBody { get; private set; }

    /// <summary>Gets the events or lines of the body, or null. The component that sends the response disposes of it.</summary>
    public ItemWriter? Items { get; private set; }

    /// <summary>Gets the media type of the body, or null if there is no body.</summary>
    public string? ContentType { get; private set; }

    /// <summary>Writes the body as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The body.</param>
    /// <param name="write">The delegate that writes the value.</param>
    public void WriteJson<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ContentType = "application/json";
        _body.Truncate(0);
        var json = new JsonWriter(_body) { Direction = JsonDirection.Response };
        write(ref json, value);
        json.Flush();
    }

    /// <summary>Sets the body to text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type; <c>text/plain</c> if it is null.</param>
    public void WriteText(string text, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ContentType = (mediaType ?? "text/plain") + "; charset=utf-8";
        _body.Truncate(0);
        Encoding.UTF8.GetBytes(text, _body);
    }

    /// <summary>Sets the body to raw bytes that are streamed.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="mediaType">The media type of the spec, which is used if the content has none.</param>
    public void WriteContent(MediaContent content, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ContentType = StreamedContent.GetMediaType(content, mediaType);
        StreamedBody = content;
    }

    /// <summary>Sets the body to events that are sent one by one.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="events">The events.</param>
    /// <param name="format">The form of the events.</param>
    public void WriteEvents<T>(IAsyncEnumerable<ServerEvent<T>> events, EventFormat<T> format)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(format);
        SetItems(new EventWriter<T>(events, format));
    }

    /// <summary>Sets the body to events that are sent one by one.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="events">The events.</param>
    /// <param name="format">The form of the events.</param>
    public void WriteEvents<T>(EventStream<T> events, EventFormat<T> format)
    {
        ArgumentNullException.ThrowIfNull(events);
        WriteEvents(events.ServerEvents, format);
    }

    /// <summary>Sets the body to lines that are sent one by one.</summary>
    /// <typeparam name="T">The type of a line.</typeparam>
    /// <param name="lines">The lines.</param>
    /// <param name="format">The form of the lines.</param>
    public void WriteLines<T>(IAsyncEnumerable<T> lines, LineFormat<T> format)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(format);
        SetItems(new LineWriter<T>(lines, format));
    }

    /// <summary>Releases the memory of <see cref="Body"/>, which must not be used any longer. The writer is empty and can be used again.</summary>
    public void Dispose()
    {
        _body.Dispose();
        _headers = null;
        (Status, StreamedBody, Items, ContentType) = (200, null, null, null);
    }

    private void SetItems(ItemWriter items)
    {
        ContentType = items.ContentType;
        Items = items;
    }
}
