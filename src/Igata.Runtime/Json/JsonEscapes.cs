using System.Buffers;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Escapes of RFC 8259, section 7.</summary>
internal static class JsonEscapes
{
    private const int OnStack = 256;

    /// <summary>Behind the escape at <paramref name="at"/>, both halves of a surrogate pair taken together.</summary>
    public static int End(ReadOnlySpan<byte> json, int at)
    {
        byte kind = at + 1 < json.Length ? json[at + 1] : (byte)0;
        if (kind != 'u')
        {
            return "\"\\/bfnrt"u8.Contains(kind) ? at + 2 : throw JsonFault.Unexpected(json, at, "an escape that JSON knows");
        }

        int unit = Unit(json, at);
        if (unit is < 0xD800 or > 0xDFFF)
        {
            return unit >= 0 ? at + 6 : throw JsonFault.Unexpected(json, at, "four hexadecimal digits after \\u");
        }

        bool paired = unit < 0xDC00 && Unit(json, at + 6) is >= 0xDC00 and <= 0xDFFF;
        return paired ? at + 12 : throw JsonFault.Unexpected(json, at, "both halves of a surrogate pair");
    }

    /// <summary>The UTF-16 unit of a <c>\u</c> escape; negative if there is none.</summary>
    private static int Unit(ReadOnlySpan<byte> json, int at)
    {
        if (json.Length - at < 6 || json[at] != '\\' || json[at + 1] != 'u')
        {
            return -1;
        }

        int unit = 0;
        foreach (byte digit in json.Slice(at + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return unit;
    }

    /// <summary>A checked text with its escapes taken out.</summary>
    public static string Decode(ReadOnlySpan<byte> text)
    {
        char[]? rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> room = rented ?? stackalloc char[OnStack];
        int length = 0;
        while (!text.IsEmpty)
        {
            int plain = text.IndexOf((byte)'\\');
            plain = plain < 0 ? text.Length : plain;
            length += Encoding.UTF8.GetChars(text[..plain], room[length..]);
            text = text[plain..];
            if (!text.IsEmpty)
            {
                room[length++] = Unescape(text, out int taken);
                text = text[taken..];
            }
        }

        string decoded = room[..length].ToString();
        if (rented is not null)
        {
            // What was in here may be secret.
            rented.AsSpan(0, length).Clear();
            ArrayPool<char>.Shared.Return(rented);
        }

        return decoded;
    }

    private static char Unescape(ReadOnlySpan<byte> text, out int taken)
    {
        taken = text[1] == 'u' ? 6 : 2;
        return (char)text[1] switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => (char)Unit(text, 0),
            var itself => itself,
        };
    }
}
