using System.Buffers;
using System.Text;

namespace Igata.Runtime.Http;

/// <summary>Encodes texts as parts of a URL (RFC 3986) or of a form.</summary>
internal static class PercentEncoding
{
    private const string HexDigits = "0123456789ABCDEF";

    private static readonly UTF8Encoding StrictEncoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<byte> UnreservedCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private static readonly SearchValues<byte> FormCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._"u8);

    /// <summary>Returns whether a text is well-formed Unicode, without unpaired surrogates.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (!char.IsSurrogatePair(text, i++) || i == text.Length))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether a text is the same when it is encoded.</summary>
    public static bool IsUnreserved(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (!UnreservedCharacters.Contains(b))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Appends one path segment. A dot segment would change the path, so its dots are escaped.</summary>
    public static void AppendSegment(StringBuilder builder, string value)
    {
        if (value is "." or "..")
        {
            builder.Append(value.Length == 1 ? "%2E" : "%2E%2E");
        }
        else
        {
            Append(builder, value, UnreservedCharacters, plusForSpace: false);
        }
    }

    /// <summary>Appends a name or a value of a query.</summary>
    public static void AppendQuery(StringBuilder builder, string value) => Append(builder, value, UnreservedCharacters, plusForSpace: false);

    /// <summary>Appends a name or a value of a form (<c>application/x-www-form-urlencoded</c>).</summary>
    public static void AppendForm(StringBuilder builder, string value) => Append(builder, value, FormCharacters, plusForSpace: true);

    private static void Append(StringBuilder builder, string value, SearchValues<byte> unescaped, bool plusForSpace)
    {
        if (HasOnly(value, unescaped))
        {
            builder.Append(value);
            return;
        }

        foreach (byte b in Encoding.UTF8.GetBytes(value))
        {
            if (unescaped.Contains(b))
            {
                builder.Append((char)b);
            }
            else if (b == ' ' && plusForSpace)
            {
                builder.Append('+');
            }
            else
            {
                builder.Append('%').Append(HexDigits[b >> 4]).Append(HexDigits[b & 15]);
            }
        }
    }

    // One character after another: the search of .NET for all of them is compiled when it is first called, and these texts are short.
    private static bool HasOnly(string value, SearchValues<byte> characters)
    {
        foreach (char c in value)
        {
            if (!char.IsAscii(c) || !characters.Contains((byte)c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Decodes a text. Returns null if an escape is incomplete or the bytes are not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<char> text, bool plusForSpace)
    {
        if (text.IndexOfAny('%', '+') < 0 && Ascii.IsValid(text))
        {
            return text.ToString();
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            int length = Decode(text, plusForSpace, bytes);
            return length < 0 ? null : StrictEncoding.GetString(bytes, 0, length);
        }
        catch (ArgumentException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static int Decode(ReadOnlySpan<char> text, bool plusForSpace, byte[] bytes)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                {
                    return -1;
                }

                bytes[length++] = (byte)((ParseHexDigit(text[i + 1]) << 4) | ParseHexDigit(text[i + 2]));
                i += 2;
            }
            else if (text[i] <= '~')
            {
                bytes[length++] = text[i] == '+' && plusForSpace ? (byte)' ' : (byte)text[i];
            }
            else
            {
                int end = i + 1;
                while (end < text.Length && text[end] > '~')
                {
                    end++;
                }

                length += StrictEncoding.GetBytes(text[i..end], bytes.AsSpan(length));
                i = end - 1;
            }
        }

        return length;
    }

    private static int ParseHexDigit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
