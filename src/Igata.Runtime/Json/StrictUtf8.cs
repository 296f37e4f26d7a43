using System.Text;

namespace Igata.Runtime.Json;

/// <summary>A document given as text, as bytes.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding StrictEncoding = new(false, true);

    public static byte[] GetBytes(string text)
    {
        try
        {
            return StrictEncoding.GetBytes(text);
        }
        catch (EncoderFallbackException exception)
        {
            int offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, exception.Index));
            throw new JsonFormatException(offset, "both halves of a surrogate pair", "one half");
        }
    }
}
