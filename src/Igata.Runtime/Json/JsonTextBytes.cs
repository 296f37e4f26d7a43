using System.Text;

namespace Igata.Runtime.Json;

/// <summary>A document given as text, as bytes.</summary>
internal static class JsonTextBytes
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static byte[] Of(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException fault)
        {
            int offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, fault.Index));
            throw new JsonFormatException(offset, "both halves of a surrogate pair", "one half");
        }
    }
}
