using System.Buffers;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Decodes the escapes of RFC 8259, section 7.</summary>
internal static class JsonEscapes
{
    private const int StackBufferLength = 256;

    /// <summary>Returns the position after the escape at <paramref name="position"/>. The two escapes of a surrogate pair are skipped together.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The position of the backslash.</param>
    /// <param name="allowsLoneSurrogates">Whether half of a pair is accepted: in a text that is preserved and not decoded.</param>
    public static int SkipEscape(ReadOnlySpan<byte> json, int position, bool allowsLoneSurrogates)
    {
        byte kind = position + 1 < json.Length ? json[position + 1] : (byte)0;
        if (kind != 'u')
        {
            return "\"\\/bfnrt"u8.Contains(kind) ? position + 2 : throw JsonErrors.CreateUnexpectedTokenException(json, position, "a valid JSON escape");
        }

        int unit = ReadCodeUnit(json, position);
        if (unit is < 0xD800 or > 0xDFFF)
        {
            return unit >= 0 ? position + 6 : throw JsonErrors.CreateUnexpectedTokenException(json, position, "four hexadecimal digits after \\u");
        }

        bool isPair = unit < 0xDC00 && ReadCodeUnit(json, position + 6) is >= 0xDC00 and <= 0xDFFF;
        return isPair ? position + 12 : allowsLoneSurrogates ? position + 6 : throw JsonErrors.CreateUnexpectedTokenException(json, position, "both halves of a surrogate pair");
    }

    /// <summary>Reads the UTF-16 code unit of a <c>\u</c> escape. Returns a negative number if there is none.</summary>
    private static int ReadCodeUnit(ReadOnlySpan<byte> json, int position)
    {
        if (json.Length - position < 6 || json[position] != '\\' || json[position + 1] != 'u')
        {
            return -1;
        }

        int unit = 0;
        foreach (byte digit in json.Slice(position + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return unit;
    }

    /// <summary>Decodes the escapes of a validated text.</summary>
    public static string Decode(ReadOnlySpan<byte> text)
    {
        char[]? rented = text.Length > StackBufferLength ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> buffer = rented ?? stackalloc char[StackBufferLength];
        int length = 0;
        while (!text.IsEmpty)
        {
            int plain = text.IndexOf((byte)'\\');
            plain = plain < 0 ? text.Length : plain;
            length += Encoding.UTF8.GetChars(text[..plain], buffer[length..]);
            text = text[plain..];
            if (!text.IsEmpty)
            {
                buffer[length++] = Unescape(text, out int consumed);
                text = text[consumed..];
            }
        }

        string decoded = buffer[..length].ToString();
        if (rented is not null)
        {
            // The text may be secret.
            rented.AsSpan(0, length).Clear();
            ArrayPool<char>.Shared.Return(rented);
        }

        return decoded;
    }

    private static char Unescape(ReadOnlySpan<byte> text, out int consumed)
    {
        consumed = text[1] == 'u' ? 6 : 2;
        return (char)text[1] switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => (char)ReadCodeUnit(text, 0),
            var character => character,
        };
    }
}
