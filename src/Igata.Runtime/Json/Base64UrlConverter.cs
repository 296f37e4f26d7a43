using System.Buffers;
using System.Buffers.Text;

namespace Igata.Runtime.Json;

/// <summary>Converts bytes to and from base64 in the alphabet of URLs (RFC 4648, section 5), without padding.</summary>
internal static class Base64UrlConverter
{
    private const int MaxStackLength = 256;

    public static bool TryDecode(ReadOnlySpan<byte> text, out byte[] bytes)
    {
        bytes = [];
        int padding = text.EndsWith("=="u8) ? 2 : text.EndsWith("="u8) ? 1 : 0;
        if (padding > 0 && text.Length % 4 != 0)
        {
            return false;
        }

        text = text[..^padding];
        if (text.Length % 4 == 1 || text.IndexOfAny("+/= \t\r\n"u8) >= 0)
        {
            return false;
        }

        int paddedLength = (text.Length + 3) / 4 * 4;
        byte[]? rented = paddedLength <= MaxStackLength ? null : ArrayPool<byte>.Shared.Rent(paddedLength);
        Span<byte> standard = rented is null ? stackalloc byte[MaxStackLength] : rented;
        standard = standard[..paddedLength];
        text.CopyTo(standard);
        standard[text.Length..].Fill((byte)'=');
        standard.Replace((byte)'-', (byte)'+');
        standard.Replace((byte)'_', (byte)'/');
        bytes = new byte[text.Length * 3 / 4];
        bool isDecoded = Base64.DecodeFromUtf8(standard, bytes, out _, out int written) == OperationStatus.Done && written == bytes.Length;
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isDecoded;
    }

    /// <summary>Encodes bytes and returns the length of the text. The destination must have the length of base64 with padding.</summary>
    public static int Encode(ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        _ = Base64.EncodeToUtf8(bytes, destination, out _, out int length);
        Span<byte> text = destination[..length];
        text.Replace((byte)'+', (byte)'-');
        text.Replace((byte)'/', (byte)'_');
        return text.TrimEnd((byte)'=').Length;
    }
}
