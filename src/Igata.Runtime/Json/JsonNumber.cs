using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Parses the numbers of RFC 8259, section 6.</summary>
internal static class JsonNumber
{
    private const int MaxDigits = 19;
    private const ulong Zeros = 0x3030303030303030;

    // This is an array and not a span over constants, because creating such a span allocates until the JIT optimizes.
    private static readonly ulong[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Returns the position after the number that begins at <paramref name="position"/>, and validates its format.</summary>
    public static int SkipNumber(ReadOnlySpan<byte> json, int position)
    {
        int start = position;
        position += position < json.Length && json[position] == '-' ? 1 : 0;
        int integerStart = position;
        position = SkipDigits(json, position);
        bool isValid = position > integerStart && (json[integerStart] != '0' || position == integerStart + 1);
        if (position < json.Length && json[position] == '.')
        {
            int fraction = position + 1;
            position = SkipDigits(json, fraction);
            isValid &= position > fraction;
        }

        if (position < json.Length && (json[position] | 0x20) == 'e')
        {
            int exponent = position + 1;
            exponent += exponent < json.Length && json[exponent] is (byte)'+' or (byte)'-' ? 1 : 0;
            position = SkipDigits(json, exponent);
            isValid &= position > exponent;
        }

        return isValid ? position : throw JsonParsing.CreateUnexpectedTokenException(json, start, "a number");
    }

    /// <summary>Returns the end of the digits that begin at <paramref name="position"/>.</summary>
    public static int SkipDigits(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && (uint)(json[position] - '0') <= 9)
        {
            position++;
        }

        return position;
    }

    /// <summary>Reads an integer and returns it with the position after it, so that the position of the caller stays in a register.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static (long Value, int End) ReadInteger(ReadOnlySpan<byte> json, int position, string expected) =>
        TryReadFewDigits(json, position, out ulong value, out int end) ? ((long)value, end) : ReadIntegerSlow(json, position, expected);

    /// <summary>Reads an integer of at most sixteen digits without a sign or a fraction, as nearly all are: it cannot overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadFewDigits(ReadOnlySpan<byte> json, int position, out ulong value, out int end)
    {
        (value, end) = (0, position);
        if (json.Length - position < 8)
        {
            return false;
        }

        ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(json[position..]) ^ Zeros;
        int count = CountDigits(digits);
        if (count == 8 && json.Length - position > 16)
        {
            ulong further = BinaryPrimitives.ReadUInt64LittleEndian(json[(position + 8)..]) ^ Zeros;
            int furtherCount = CountDigits(further);
            value = ParseEightDigits(digits) * PowersOfTen[furtherCount];
            value += furtherCount == 0 ? 0 : ParseEightDigits(further << (64 - (furtherCount << 3)));
            count += furtherCount;
        }
        else if (count is > 0 and < 8)
        {
            value = ParseEightDigits(digits << (64 - (count << 3)));
        }

        // The byte after the digits is one of those that were compared, except after sixteen of them.
        end = position + count;
        return count is > 0 and <= 16 && (count < 8 || json.Length - position > 16) && (count == 1 || (digits & 0xFF) != 0)
            && !IsFractionOrExponent(json[end]) && (count < 16 || (uint)(json[end] - '0') > 9);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (long Value, int End) ReadIntegerSlow(ReadOnlySpan<byte> json, int position, string expected)
    {
        int start = position;
        bool negative = (uint)position < (uint)json.Length && json[position] == '-';
        position += negative ? 1 : 0;
        int first = position;
        ulong value = 0;
        while (json.Length - position >= 8 && position - first <= 8)
        {
            ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(json[position..]) ^ Zeros;
            int count = CountDigits(digits);
            value = (value * PowersOfTen[count]) + ParseEightDigits(count == 0 ? 0 : digits << (64 - (count << 3)));
            position += count;
            if (count < 8)
            {
                break;
            }
        }

        while ((uint)position < (uint)json.Length && (uint)(json[position] - '0') <= 9 && position - first < MaxDigits)
        {
            value = (value * 10) + (ulong)(json[position++] - '0');
        }

        int end = SkipZeroFraction(json, position);
        bool isInvalid = position == first
            || (json[first] == '0' && position > first + 1)
            || (end < json.Length && (json[end] is >= (byte)'0' and <= (byte)'9' || IsFractionOrExponent(json[end])))
            || value > long.MaxValue + (negative ? 1UL : 0UL);
        return !isInvalid ? (negative ? unchecked(-(long)value) : (long)value, end) : throw JsonParsing.CreateUnexpectedTokenException(json, start, expected);
    }

    /// <summary>Returns the position after a fraction that consists of zeros: some languages write the integer 5 as 5.0.</summary>
    public static int SkipZeroFraction(ReadOnlySpan<byte> json, int position)
    {
        int end = position + 1;
        if (position >= json.Length || json[position] != '.')
        {
            return position;
        }

        while (end < json.Length && json[end] == '0')
        {
            end++;
        }

        return end == position + 1 || (end < json.Length && (json[end] is >= (byte)'1' and <= (byte)'9' || IsFractionOrExponent(json[end]))) ? position : end;
    }

    private static bool IsFractionOrExponent(byte next) => next is (byte)'.' or (byte)'e' or (byte)'E';

    /// <summary>Returns the number of leading digits in eight bytes from which the bits of '0' have been removed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountDigits(ulong digits) =>
        BitOperations.TrailingZeroCount(((digits + 0x7676767676767676) | digits) & 0x8080808080808080) >> 3;

    // The eight digits from 0 to 9, with the first in the lowest byte, are combined as pairs, then as fours, then all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ParseEightDigits(ulong digits)
    {
        const ulong Pairs = 0x000000FF000000FF;
        digits = (digits * 10) + (digits >> 8);
        return (((digits & Pairs) * 0x000F424000000064) + (((digits >> 16) & Pairs) * 0x0000271000000001)) >> 32;
    }
}
