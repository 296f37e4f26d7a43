using System.Net.Http.Headers;
using System.Text;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Http;

/// <summary>Decodes a body of text.</summary>
internal static class TextDecoding
{
    /// <summary>Decodes a body with the encoding that its Content-Type declares. A byte order mark is not part of the text.</summary>
    /// <exception cref="ParameterFormatException">The bytes are not valid in that encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        Encoding encoding = GetEncoding(contentType);
        if (encoding.CodePage == Encoding.Unicode.CodePage && body.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            encoding = Encoding.BigEndianUnicode;
        }

        ReadOnlySpan<byte> text = body.StartsWith(encoding.Preamble) ? body[encoding.Preamble.Length..] : body;
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            return ParameterText.DecodeUtf8(text, "the body");
        }

        try
        {
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw new ParameterFormatException("text of", "the body", $"must be valid {encoding.WebName}.");
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
