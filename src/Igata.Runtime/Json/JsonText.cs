using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Igata.Runtime.Json;

/// <summary>Finds where strings end, checks them, and takes their escapes out.</summary>
internal static class JsonText
{
    // The quote, the backslash and what RFC 8259 forbids between quotes.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, (byte)'"', (byte)'\\']);

    /// <summary>The first byte from <paramref name="at"/> on that is not plain ASCII text: a quote, a backslash, a control or non-ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Plain(ReadOnlySpan<byte> json, int at)
    {
        int last = json.Length - Vector128<byte>.Count;
        while (at <= last)
        {
            uint found = NotPlain(json, at);
            if (found != 0)
            {
                return at + BitOperations.TrailingZeroCount(found);
            }

            at += Vector128<byte>.Count;
        }

        return PlainEnd(json, at, last);
    }

    /// <summary>The same for the last bytes of a document: they are looked at together with some before them.</summary>
    private static int PlainEnd(ReadOnlySpan<byte> json, int at, int last)
    {
        if (last >= 0 && at < json.Length)
        {
            uint found = NotPlain(json, last) >> (at - last);
            return found == 0 ? json.Length : at + BitOperations.TrailingZeroCount(found);
        }

        while (at < json.Length && json[at] is >= 0x20 and < 0x80 and not (byte)'"' and not (byte)'\\')
        {
            at++;
        }

        return at;
    }

    /// <summary>One bit for each of 16 bytes, set where it is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NotPlain(ReadOnlySpan<byte> json, int at)
    {
        Vector128<byte> bytes = Vector128.Create(json.Slice(at, Vector128<byte>.Count));

        // Signed, so that one compare finds controls and everything beyond ASCII.
        return (Vector128.GreaterThan(bytes - Vector128.Create((byte)0x20), Vector128.Create((byte)0x5F))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))).ExtractMostSignificantBits();
    }

    /// <summary>Behind the closing quote of a string whose opening quote is at <paramref name="at"/>; all of it is checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int End(ReadOnlySpan<byte> json, int at)
    {
        int plain = Plain(json, at + 1);
        return plain < json.Length && json[plain] == '"' ? plain + 1 : End(json, at + 1, plain, out _);
    }

    /// <summary>The same from the first byte that is not plain; tells whether there are escapes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int End(ReadOnlySpan<byte> json, int start, int at, out bool escaped)
    {
        escaped = false;
        while (true)
        {
            int length = json[at..].IndexOfAny(Special);
            at = length < 0 ? json.Length : at + length;
            if (at >= json.Length)
            {
                throw JsonFault.Unexpected(json, at, "the closing quote of a string");
            }

            if (json[at] == '"')
            {
                break;
            }

            if (json[at] < 0x20)
            {
                throw JsonFault.Unexpected(json, at, "an escape, as a control character is not allowed in a string");
            }

            escaped = true;
            at = JsonEscapes.End(json, at);
        }

        CheckUtf8(json, start, at);
        return at + 1;
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

        throw JsonFault.Unexpected(json, end - text.Length, "valid UTF-8");
    }

    /// <summary>The bytes of a string without quotes and escapes: valid UTF-8, a slice of the document where there are no escapes.</summary>
    public static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> json, int at, string expected, out int end)
    {
        if (at >= json.Length || json[at] != '"')
        {
            throw JsonFault.Unexpected(json, at, expected);
        }

        int plain = Plain(json, at + 1);
        bool escaped = false;
        end = plain < json.Length && json[plain] == '"' ? plain + 1 : End(json, at + 1, plain, out escaped);
        ReadOnlySpan<byte> text = json[(at + 1)..(end - 1)];
        return escaped ? Encoding.UTF8.GetBytes(JsonEscapes.Decode(text)) : text;
    }

    /// <summary>The string of characters that are all of them ASCII. On its own: with a pool or without, whoever makes strings makes many.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Ascii(ReadOnlySpan<byte> ascii) => Encoding.Latin1.GetString(ascii);

    /// <summary>The name of a member.</summary>
    public static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> json, int at, out int end) =>
        Bytes(json, at, "a member name in quotes", out end);
}
