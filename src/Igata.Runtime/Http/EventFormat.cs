using System.ComponentModel;
using System.Text;

namespace Igata.Runtime.CompilerServices;

/// <summary>The form of the events of an event stream.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
/// <param name="read">The function that reads the data.</param>
/// <param name="write">The delegate that writes the data.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventFormat<T>(JsonReaderFunc<T> read, JsonWriterAction<T> write)
{
    /// <summary>The media type of event streams.</summary>
    internal const string MediaType = "text/event-stream";

    private readonly byte[]? _end;

    /// <summary>Gets the data that ends the stream, or null if the end of the body does.</summary>
    public string? End
    {
        get => _end is null ? null : Encoding.UTF8.GetString(_end);
        init => _end = value is null ? null : Encoding.UTF8.GetBytes(value);
    }

    /// <summary>Gets whether the data is the value of a union by key, whose keys are the names of the events.</summary>
    public bool IsByEvent { get; init; }

    internal ReadOnlySpan<byte> EndBytes => _end;

    internal bool HasEnd => _end is not null;

    internal JsonReaderFunc<T> Read => read;

    internal JsonWriterAction<T> Write => write;
}
