using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Igata.Runtime.Json;

/// <summary>Finds the end of strings, validates them, and decodes their escapes.</summary>
internal static class JsonStringReader
{
    // The quote, the backslash, and the characters that RFC 8259 forbids in a string.
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    /// <summary>
    /// Returns the position of the first byte at or after <paramref name="position"/> that is not plain ASCII text: a quote, a
    /// backslash, a control character or a non-ASCII byte.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindPlainEnd(ReadOnlySpan<byte> json, int position)
    {
        int last = json.Length - Vector128<byte>.Count;
        while (position <= last)
        {
            uint found = GetNonPlainMask(json, position);
            if (found != 0)
            {
                return position + BitOperations.TrailingZeroCount(found);
            }

            position += Vector128<byte>.Count;
        }

        return FindPlainEndInTail(json, position, last);
    }

    /// <summary>Returns the same position for the last bytes of a document, which are compared together with some bytes before them.</summary>
    private static int FindPlainEndInTail(ReadOnlySpan<byte> json, int position, int last)
    {
        if (last >= 0 && position < json.Length)
        {
            uint found = GetNonPlainMask(json, last) >> (position - last);
            return found == 0 ? json.Length : position + BitOperations.TrailingZeroCount(found);
        }

        while (position < json.Length && json[position] is >= 0x20 and < 0x80 and not (byte)'"' and not (byte)'\\')
        {
            position++;
        }

        return position;
    }

    /// <summary>Returns a mask with one bit for each of 16 bytes, set if the byte is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint GetNonPlainMask(ReadOnlySpan<byte> json, int position)
    {
        Vector128<byte> bytes = Vector128.Create(json.Slice(position, Vector128<byte>.Count));

        // The comparison is signed, so that it finds both control characters and non-ASCII bytes.
        return (Vector128.GreaterThan(bytes - Vector128.Create((byte)0x20), Vector128.Create((byte)0x5F))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))).ExtractMostSignificantBits();
    }

    /// <summary>
    /// Returns the position after the closing quote of a string whose opening quote is at <paramref name="position"/>, and
    /// validates the string. Half of a surrogate pair is accepted, because the string is preserved as it is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindEnd(ReadOnlySpan<byte> json, int position)
    {
        int plainEnd = FindPlainEnd(json, position + 1);
        return plainEnd < json.Length && json[plainEnd] == '"' ? plainEnd + 1 : FindEnd(json, position + 1, plainEnd, allowsLoneSurrogates: true, out _);
    }

    /// <summary>Returns the position after the closing quote, starting at the first byte that is not plain, and whether there are escapes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int FindEnd(ReadOnlySpan<byte> json, int start, int position, bool allowsLoneSurrogates, out bool escaped)
    {
        escaped = false;
        while (true)
        {
            int length = json[position..].IndexOfAny(SpecialBytes);
            position = length < 0 ? json.Length : position + length;
            if (position >= json.Length)
            {
                throw JsonErrors.CreateUnexpectedTokenException(json, position, "the closing quote of a string");
            }

            if (json[position] == '"')
            {
                break;
            }

            if (json[position] < 0x20)
            {
                throw JsonErrors.CreateUnexpectedTokenException(json, position, "an escape instead of a control character");
            }

            escaped = true;
            position = JsonEscapes.SkipEscape(json, position, allowsLoneSurrogates);
        }

        CheckUtf8(json, start, position);
        return position + 1;
    }

    private static void CheckUtf8(ReadOnlySpan<byte> json, int start, int end)
    {
        ReadOnlySpan<byte> text = json[start..end];
        if (Utf8.IsValid(text))
        {
            return;
        }

        while (Rune.DecodeFromUtf8(text, out _, out int length) == OperationStatus.Done)
        {
            text = text[length..];
        }

        throw JsonErrors.CreateUnexpectedTokenException(json, end - text.Length, "valid UTF-8");
    }

    /// <summary>Reads a string without its quotes and escapes as valid UTF-8. Without escapes, the result is a slice of the document.</summary>
    public static ReadOnlySpan<byte> ReadBytes(ReadOnlySpan<byte> json, int position, string expected, out int end) => ReadBytes(json, position, expected, allowsLoneSurrogates: false, out end);

    private static ReadOnlySpan<byte> ReadBytes(ReadOnlySpan<byte> json, int position, string expected, bool allowsLoneSurrogates, out int end)
    {
        if (position >= json.Length || json[position] != '"')
        {
            throw JsonErrors.CreateUnexpectedTokenException(json, position, expected);
        }

        int plainEnd = FindPlainEnd(json, position + 1);
        bool escaped = false;
        end = plainEnd < json.Length && json[plainEnd] == '"' ? plainEnd + 1 : FindEnd(json, position + 1, plainEnd, allowsLoneSurrogates, out escaped);
        ReadOnlySpan<byte> text = json[(position + 1)..(end - 1)];
        return escaped ? Encoding.UTF8.GetBytes(JsonEscapes.Decode(text)) : text;
    }

    /// <summary>Creates a string of ASCII characters. A separate method, because callers with and without a pool use it often.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string DecodeAscii(ReadOnlySpan<byte> ascii) => Encoding.Latin1.GetString(ascii);

    /// <summary>Reads the name of a member. Half of a surrogate pair is replaced by U+FFFD: no spec contains such a name, and an unknown member is preserved as it is.</summary>
    public static ReadOnlySpan<byte> ReadName(ReadOnlySpan<byte> json, int position, out int end) =>
        ReadBytes(json, position, "a member name in quotes", allowsLoneSurrogates: true, out end);

    /// <summary>Reads a string for display. Half of a surrogate pair is replaced by U+FFFD.</summary>
    public static string ReadDisplayText(ReadOnlySpan<byte> json) => Encoding.UTF8.GetString(ReadBytes(json, 0, "a string", allowsLoneSurrogates: true, out _));
}
