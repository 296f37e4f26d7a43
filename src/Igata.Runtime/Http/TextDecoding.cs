using System.Net.Http.Headers;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Http;

/// <summary>Decodes a body of text.</summary>
internal static class TextDecoding
{
    /// <summary>Decodes a body with the encoding that its Content-Type declares. A byte order mark is not part of the text.</summary>
    /// <exception cref="ParameterFormatException">The bytes are not valid in that encoding.</exception>
    public static string DecodeBody(ReadOnlySpan<byte> body, string? contentType)
    {
        Encoding encoding = GetEncoding(contentType);
        return Decode(encoding.CodePage == Encoding.UTF8.CodePage && body.StartsWith(encoding.Preamble) ? body[encoding.Preamble.Length..] : body, encoding, "the body");
    }

    /// <summary>Decodes a part that is a parameter, with the encoding that its Content-Type declares.</summary>
    /// <exception cref="ParameterFormatException">The bytes are not valid in that encoding.</exception>
    public static string DecodePart(ReadOnlySpan<byte> part, string? contentType, string name) => Decode(part, GetEncoding(contentType), name);

    private static string Decode(ReadOnlySpan<byte> text, Encoding encoding, string name)
    {
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            return ParameterText.DecodeUtf8(text, name);
        }

        // Its byte order mark decides the order of the bytes.
        if (encoding.CodePage == Encoding.Unicode.CodePage && text.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            encoding = Encoding.BigEndianUnicode;
        }

        try
        {
            Encoding strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return strict.GetString(text.StartsWith(encoding.Preamble) ? text[encoding.Preamble.Length..] : text);
        }
        catch (DecoderFallbackException)
        {
            throw new ParameterFormatException("text of", name, $"must be valid {encoding.WebName}.");
        }
    }

    /// <summary>Returns the encoding that a Content-Type declares; UTF-8 if it declares none, or one that is not known.</summary>
    public static Encoding GetEncoding(string? contentType)
    {
        // Nearly all bodies are UTF-8.
        if (contentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) is not true
            || !MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) || type.CharSet is not { Length: > 0 } charset)
        {
            return Encoding.UTF8;
        }

        try
        {
            return Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // UTF-7 is known, but .NET does not decode it.
            return Encoding.UTF8;
        }
    }
}
