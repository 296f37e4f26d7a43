using System.Net.Http.Headers;
using Igata.Runtime.Http;

namespace Igata.Runtime;

/// <summary>Bytes with a media type: a raw body or a part of one, sent or received without being held in memory.</summary>
/// <remarks>
/// One that is sent stays its owner's to dispose of. One that came with an answer holds the connection: read it to its end or
/// dispose of it. Its length has no limit but the reader's, and each piece of it has the time that
/// <see cref="ApiClientOptions.Timeout"/> allows.
/// </remarks>
public sealed class MediaContent : IDisposable, IAsyncDisposable
{
    private readonly string? _mediaType;

    /// <summary>Bytes of a stream, from where it stands.</summary>
    /// <param name="stream">The stream. One that cannot be rewound is sent once only: its request is not sent again with a fresh token.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null is that of the spec, or <c>application/octet-stream</c>.</param>
    /// <param name="fileName">The name of the file, for a part of a multipart body.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the media type is none.</exception>
    public MediaContent(Stream stream, string? mediaType = null, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        Stream = stream;
        MediaType = mediaType;
        FileName = fileName;
        StartPosition = stream.CanSeek ? stream.Position : null;
        Length = stream.CanSeek ? stream.Length - stream.Position : null;
    }

    /// <summary>Bytes at hand.</summary>
    /// <param name="bytes">The bytes; not copied.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>; null is that of the spec, or <c>application/octet-stream</c>.</param>
    /// <param name="fileName">The name of the file, for a part of a multipart body.</param>
    /// <exception cref="ArgumentException">The media type is none.</exception>
    public MediaContent(ReadOnlyMemory<byte> bytes, string? mediaType = null, string? fileName = null)
        : this(new ReadOnlyMemoryStream(bytes), mediaType, fileName)
    {
    }

    /// <summary>What came: its media type is whatever was said.</summary>
    internal MediaContent(Stream stream, string? mediaType, string? fileName, long? length)
    {
        Stream = stream;
        _mediaType = mediaType;
        FileName = fileName;
        StartPosition = stream.CanSeek ? stream.Position : null;
        Length = length;
    }

    /// <summary>The bytes.</summary>
    public Stream Stream { get; }

    /// <summary>The media type with its parameters, such as <c>text/plain; charset=utf-8</c>; null if none was said.</summary>
    public string? MediaType
    {
        get => _mediaType;
        private init => _mediaType = value is null || MediaTypeHeaderValue.TryParse(value, out _)
            ? value
            : throw new ArgumentException("A media type is like image/png.", nameof(value));
    }

    /// <summary>The name of the file, if there is one.</summary>
    public string? FileName { get; }

    /// <summary>How many bytes there are; null if that is not known beforehand.</summary>
    public long? Length { get; }

    /// <summary>Where the bytes begin in a stream that can be rewound.</summary>
    internal long? StartPosition { get; }

    /// <summary>Whether the media type is one of those.</summary>
    /// <param name="mediaTypes">Media types such as <c>image/png</c>, <c>image/*</c> or <c>*/*</c>.</param>
    /// <returns>True when it fits one of them, or none was said. Case and parameters do not count.</returns>
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

    /// <summary>Disposes of the stream; of an answer, that ends it and gives the connection back.</summary>
    public void Dispose() => Stream.Dispose();

    /// <summary>Disposes of the stream; of an answer, that ends it and gives the connection back.</summary>
    /// <returns>A task that ends when that is done.</returns>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
