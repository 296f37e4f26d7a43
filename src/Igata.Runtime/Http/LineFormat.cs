using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The form of the lines of a body, one value each.</summary>
/// <typeparam name="T">The type of a line.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LineFormat<T>
{
    private readonly string[] _media;

    /// <summary>Creates the form of lines that are JSON.</summary>
    /// <param name="read">The function that reads a line.</param>
    /// <param name="write">The delegate that writes a line.</param>
    /// <param name="media">The media types. The first one is that of a response.</param>
    public LineFormat(JsonReaderFunc<T> read, JsonWriterAction<T> write, params string[] media)
    {
        ArgumentNullException.ThrowIfNull(media);
        Read = read;
        Write = write;
        _media = media;
    }

    /// <summary>Creates the form of lines that are text.</summary>
    /// <param name="fromText">The function that converts a line.</param>
    /// <param name="toText">The function that returns the text of a line.</param>
    /// <param name="media">The media types. The first one is that of a response.</param>
    public LineFormat(Func<string, T> fromText, Func<T, string> toText, params string[] media)
    {
        ArgumentNullException.ThrowIfNull(media);
        FromText = fromText;
        ToText = toText;
        _media = media;
    }

    /// <summary>Gets the delegate that adds the violated limits of a line of a request; null if it has none. The rules of a record are checked without it.</summary>
    public Action<T, ViolationsBuilder>? Check { get; init; }

    internal JsonReaderFunc<T>? Read { get; }

    internal JsonWriterAction<T>? Write { get; }

    internal Func<string, T>? FromText { get; }

    internal Func<T, string>? ToText { get; }

    /// <summary>Gets the media type of a response: the first one that names no range.</summary>
    internal string MediaType => Array.Find(_media, static media => !media.Contains('*', StringComparison.Ordinal)) ?? (Read is null ? "text/plain" : "application/x-ndjson");
}
