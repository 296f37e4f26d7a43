using System.Text;
using Igata.Runtime.Http;

namespace Igata.Runtime;

/// <summary>A body of an error that is not JSON, to be sent by a server.</summary>
public sealed class ErrorContent
{
    private ErrorContent(ByteString bytes, string mediaType) => (Bytes, MediaType) = (bytes, mediaType);

    /// <summary>Gets the bytes of the body.</summary>
    public ByteString Bytes { get; }

    /// <summary>Gets the value of the header <c>Content-Type</c>.</summary>
    public string MediaType { get; }

    /// <summary>Gets the text, or null if the media type does not begin with <c>text/</c>.</summary>
    public string? Text => MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? TextDecoding.GetEncoding(MediaType).GetString(Bytes.Span) : null;

    /// <summary>Creates a body of text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type without a charset.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot contain.</exception>
    public static ErrorContent FromText(string text, string mediaType = "text/plain")
    {
        ArgumentNullException.ThrowIfNull(text);
        return FromBytes(new ByteString(Encoding.UTF8.GetBytes(text)), mediaType + "; charset=utf-8");
    }

    /// <summary>Creates a body of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentException">The media type has a character that a header cannot contain.</exception>
    public static ErrorContent FromBytes(ByteString bytes, string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        HeaderSyntax.CheckValue("Content-Type", mediaType);
        return new(bytes, mediaType);
    }
}
