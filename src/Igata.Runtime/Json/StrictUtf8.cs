using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Encodes a document that is given as text.</summary>
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
            throw new JsonFormatException(offset, "both halves of a surrogate pair", "an unpaired surrogate");
        }
    }
}
