using System.Net.Http.Headers;
using Igata.Runtime.Http;

namespace Igata.Runtime;

/// <summary>Bytes with a media type: a raw body or a part of one, sent or received without being loaded into memory.</summary>
/// <remarks>
/// A content that is sent remains owned by the caller, who disposes of it. A content of a response occupies the connection: read it to its end or
/// dispose of it. Its length is not limited. Each read must complete within
/// <see cref="ApiClientOptions.Timeout"/>.
/// </remarks>
public sealed class MediaContent : IDisposable, IAsyncDisposable
{
    private readonly string? _mediaType;

    /// <summary>Creates a content from a stream, beginning at its current position.</summary>
    /// <param name="stream">The stream. If it cannot be rewound, it can be sent only once, so its request is not resent with a renewed token.</param>
    /// <param name="mediaType">
    /// The media type, such as <c>image/png</c>. If null, the media type of the spec is used, or <c>application/octet-stream</c>.
    /// </param>
    /// <param name="fileName">The file name, for a part of a multipart body.</param>
    /// <exception cref="ArgumentException">The stream is not readable, or the media type is not valid.</exception>
    public MediaContent(Stream stream, string? mediaType = null, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream is not readable.", nameof(stream));
        }

        Stream = stream;
        MediaType = mediaType;
        FileName = fileName;
        StartPosition = stream.CanSeek ? stream.Position : null;
        Length = stream.CanSeek ? stream.Length - stream.Position : null;
    }

    /// <summary>Creates a content from bytes in memory.</summary>
    /// <param name="bytes">The bytes, which are not copied.</param>
    /// <param name="mediaType">
    /// The media type, such as <c>image/png</c>. If null, the media type of the spec is used, or <c>application/octet-stream</c>.
    /// </param>
    /// <param name="fileName">The file name, for a part of a multipart body.</param>
    /// <exception cref="ArgumentException">The media type is not valid.</exception>
    public MediaContent(ReadOnlyMemory<byte> bytes, string? mediaType = null, string? fileName = null)
        : this(new ReadOnlyMemoryStream(bytes), mediaType, fileName)
    {
    }

    /// <summary>Creates a received content, whose media type is not validated.</summary>
    internal MediaContent(Stream stream, string? mediaType, string? fileName, long? length)
    {
        Stream = stream;
        _mediaType = mediaType;
        FileName = fileName;
        StartPosition = stream.CanSeek ? stream.Position : null;
        Length = length;
    }

    /// <summary>Gets the bytes as a stream.</summary>
    public Stream Stream { get; }

    /// <summary>Gets the media type with its parameters, such as <c>text/plain; charset=utf-8</c>, or null if none was specified.</summary>
    /// <exception cref="ArgumentException">The media type is not valid.</exception>
    public string? MediaType
    {
        get => _mediaType;
        init => _mediaType = value is null || MediaTypeHeaderValue.TryParse(value, out _)
            ? value
            : throw new ArgumentException("Not a valid media type; expected something like image/png.", nameof(value));
    }

    /// <summary>Gets the file name, or null if there is none.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets the number of bytes, or null if it is unknown.</summary>
    public long? Length { get; }

    /// <summary>Gets the position of the first byte in a stream that can be rewound.</summary>
    internal long? StartPosition { get; }

    /// <summary>Returns whether the media type matches one of the given media types.</summary>
    /// <param name="mediaTypes">Media types such as <c>image/png</c>, <c>image/*</c> or <c>*/*</c>.</param>
    /// <returns>True if it matches one of them, or if none was specified. Case and parameters are ignored.</returns>
    public bool MatchesMediaType(params string[] mediaTypes)
    {
        ArgumentNullException.ThrowIfNull(mediaTypes);
        if (_mediaType is null)
        {
            return true;
        }

        int end = _mediaType.IndexOf(';', StringComparison.Ordinal);
        ReadOnlySpan<char> mediaType = (end < 0 ? _mediaType : _mediaType.AsSpan(0, end)).Trim();
        foreach (string candidate in mediaTypes)
        {
            bool isMatch = candidate == "*/*"
                || (candidate.EndsWith("/*", StringComparison.Ordinal) && mediaType.StartsWith(candidate.AsSpan(0, candidate.Length - 1), StringComparison.OrdinalIgnoreCase))
                || mediaType.Equals(candidate, StringComparison.OrdinalIgnoreCase);
            if (isMatch)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Disposes of the stream. For a response, this ends it and releases the connection.</summary>
    public void Dispose() => Stream.Dispose();

    /// <summary>Disposes of the stream. For a response, this ends it and releases the connection.</summary>
    /// <returns>A task that completes when the stream has been disposed of.</returns>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
