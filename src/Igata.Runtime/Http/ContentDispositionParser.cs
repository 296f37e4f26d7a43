using System.Text;

namespace Igata.Runtime.Http;

/// <summary>Reads the parameters of a <c>Content-Disposition</c> header (RFC 6266, RFC 7578).</summary>
internal static class ContentDispositionParser
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the value of a parameter, or null if it is missing. The extended form <c>name*</c> (RFC 8187) precedes the plain one.</summary>
    public static string? GetParameter(string header, string name)
    {
        string? plain = null;
        foreach (string part in DelimitedList.Split(header, ";"))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            ReadOnlySpan<char> found = equals < 0 ? default : part.AsSpan(0, equals).Trim();
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                plain ??= Unescape(part[(equals + 1)..].Trim());
            }
            else if (found.EndsWith("*", StringComparison.Ordinal) && found[..^1].Equals(name, StringComparison.OrdinalIgnoreCase)
                && DecodeExtended(part[(equals + 1)..].Trim()) is { } extended)
            {
                return extended;
            }
        }

        return plain;
    }

    /// <summary>Decodes <c>charset'language'text</c>; null if the charset is unknown or the text is not in it.</summary>
    private static string? DecodeExtended(string value)
    {
        string[] parts = value.Split('\'', 3);
        Encoding? encoding = parts.Length < 3 ? null
            : parts[0].Equals("UTF-8", StringComparison.OrdinalIgnoreCase) ? StrictUtf8
            : parts[0].Equals("ISO-8859-1", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1
            : null;
        try
        {
            return encoding?.GetString(DecodePercent(parts[2]));
        }
        catch (Exception exception) when (exception is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <exception cref="FormatException">A percent sign is not followed by two hexadecimal digits, or a character is not ASCII.</exception>
    private static byte[] DecodePercent(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(i + 2 < text.Length ? Convert.FromHexString(text.AsSpan(i + 1, 2))[0] : throw new FormatException());
                i += 2;
            }
            else
            {
                bytes.Add(text[i] < 0x80 ? (byte)text[i] : throw new FormatException());
            }
        }

        return [.. bytes];
    }

    // Browsers escape a quotation mark and line breaks with percent signs, other clients a quotation mark and a backslash with a backslash.
    // Any other escape is part of the value.
    private static string Unescape(string value)
    {
        if (value is not ['"', .., '"'])
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (int i = 1; i < value.Length - 1; i++)
        {
            (char unescaped, int length) = value.AsSpan(i, value.Length - 1 - i) switch
            {
                ['\\', '"' or '\\', ..] => (value[i + 1], 2),
                ['%', '2', '2', ..] => ('"', 3),
                ['%', '0', 'D' or 'd', ..] => ('\r', 3),
                ['%', '0', 'A' or 'a', ..] => ('\n', 3),
                _ => (value[i], 1),
            };
            text.Append(unescaped);
            i += length - 1;
        }

        return text.ToString();
    }
}
