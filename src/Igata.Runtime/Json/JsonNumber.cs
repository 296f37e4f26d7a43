using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Numbers of RFC 8259, section 6.</summary>
internal static class JsonNumber
{
    private const int MostDigits = 19;
    private const ulong Zeros = 0x3030303030303030;

    // An array and not a span over constants: making such a span allocates until the JIT optimizes.
    private static readonly ulong[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Behind the number that begins at <paramref name="at"/>; its form is checked.</summary>
    public static int End(ReadOnlySpan<byte> json, int at)
    {
        int start = at;
        at += at < json.Length && json[at] == '-' ? 1 : 0;
        int whole = at;
        at = Digits(json, at);
        bool good = at > whole && (json[whole] != '0' || at == whole + 1);
        if (at < json.Length && json[at] == '.')
        {
            int fraction = at + 1;
            at = Digits(json, fraction);
            good &= at > fraction;
        }

        if (at < json.Length && (json[at] | 0x20) == 'e')
        {
            int exponent = at + 1;
            exponent += exponent < json.Length && json[exponent] is (byte)'+' or (byte)'-' ? 1 : 0;
            at = Digits(json, exponent);
            good &= at > exponent;
        }

        return good ? at : throw Json.Unexpected(json, start, "a number");
    }

    /// <summary>Where the digits from <paramref name="at"/> on end.</summary>
    public static int Digits(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && (uint)(json[at] - '0') <= 9)
        {
            at++;
        }

        return at;
    }

    /// <summary>A whole number and the position behind it; returned together so that the caller's position stays in a register.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static (long Value, int End) Integer(ReadOnlySpan<byte> json, int at, string expected)
    {
        if (json.Length - at >= 8)
        {
            // Fewer than eight digits, as nearly all have: nothing can overflow, and what ends them is in sight.
            ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(json[at..]) ^ Zeros;
            int count = CountDigits(digits);
            if (count is > 0 and < 8 && (count == 1 || (digits & 0xFF) != 0) && !GoesOn(json[at + count]))
            {
                return ((long)EightDigits(digits << (64 - (count << 3))), at + count);
            }
        }

        return AnyInteger(json, at, expected);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Value, int End) AnyInteger(ReadOnlySpan<byte> json, int at, string expected)
    {
        int start = at;
        bool negative = (uint)at < (uint)json.Length && json[at] == '-';
        at += negative ? 1 : 0;
        int first = at;
        ulong value = 0;
        while (json.Length - at >= 8 && at - first <= 8)
        {
            ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(json[at..]) ^ Zeros;
            int count = CountDigits(digits);
            value = (value * PowersOfTen[count]) + EightDigits(count == 0 ? 0 : digits << (64 - (count << 3)));
            at += count;
            if (count < 8)
            {
                break;
            }
        }

        while ((uint)at < (uint)json.Length && (uint)(json[at] - '0') <= 9 && at - first < MostDigits)
        {
            value = (value * 10) + (ulong)(json[at++] - '0');
        }

        bool wrong = at == first
            || (json[first] == '0' && at > first + 1)
            || (at < json.Length && (json[at] is >= (byte)'0' and <= (byte)'9' || GoesOn(json[at])))
            || value > long.MaxValue + (negative ? 1UL : 0UL);
        if (wrong)
        {
            throw Json.Unexpected(json, start, expected);
        }

        return (negative ? unchecked(-(long)value) : (long)value, at);
    }

    // A fraction or an exponent.
    private static bool GoesOn(byte next) => next is (byte)'.' or (byte)'e' or (byte)'E';

    /// <summary>How many of eight bytes are digits before anything else, all of them without the bits of a '0'.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountDigits(ulong digits) =>
        BitOperations.TrailingZeroCount(((digits + 0x7676767676767676) | digits) & 0x8080808080808080) >> 3;

    // Eight bytes of 0-9, the first digit lowest: pairs, then fours, then all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightDigits(ulong digits)
    {
        const ulong Pairs = 0x000000FF000000FF;
        digits = (digits * 10) + (digits >> 8);
        return (((digits & Pairs) * 0x000F424000000064) + (((digits >> 16) & Pairs) * 0x0000271000000001)) >> 32;
    }
}
