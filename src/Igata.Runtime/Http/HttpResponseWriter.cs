using System.Buffers;
using System.ComponentModel;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>What a server answers: a status, headers and a body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
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
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The body.</param>
    /// <param name="write">Writes it.</param>
    public void WriteJson<T>(T value, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ContentType = "application/json";
        _body.ResetWrittenCount();
        var json = new JsonWriter(_body);
        write(ref json, value);
        json.Flush();
    }

    /// <summary>Makes raw bytes the body, streamed.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="mediaType">The media type of the spec, for a content that does not say its own.</param>
    public void WriteContent(MediaContent content, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ContentType = StreamedContent.GetMediaType(content, mediaType);
        StreamedBody = content;
    }
}
