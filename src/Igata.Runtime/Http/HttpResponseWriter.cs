using System.Buffers;
using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Writes a response into an answer, on the side of the server.</summary>
/// <typeparam name="T">The response type.</typeparam>
/// <param name="writer">The answer.</param>
/// <param name="response">The response.</param>
public delegate void HttpResponseWrite<in T>(HttpResponseWriter writer, T response);

/// <summary>What a server answers: a status, headers and a body.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class HttpResponseWriter
{
    private readonly ArrayBufferWriter<byte> _body = new();

    /// <summary>The status. 200 unless set.</summary>
    public int Status { get; set; } = 200;

    /// <summary>The headers.</summary>
    public ParameterWriter Headers { get; } = new(isHeader: true, violations: null);

    /// <summary>The headers, for whoever sends the answer.</summary>
    public IEnumerable<KeyValuePair<string, string>> WrittenHeaders
    {
        get
        {
            foreach ((string name, string? value) in Headers.Entries)
            {
                yield return new(name, value ?? "");
            }
        }
    }

    /// <summary>The body that was written as JSON; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    /// <summary>The body that is copied from a stream, which is disposed of by whoever sends the answer.</summary>
    public MediaContent? StreamedBody { get; private set; }

    /// <summary>The media type of the body; null if there is none.</summary>
    public string? ContentType { get; private set; }

    /// <summary>Writes the body as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The body.</param>
    /// <param name="write">The delegate that writes the value.</param>
    public void WriteJson<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ContentType = "application/json";
        _body.ResetWrittenCount();
        var json = new JsonWriter(_body);
        write(ref json, value);
        json.Flush();
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
}
