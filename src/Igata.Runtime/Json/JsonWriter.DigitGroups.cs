using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Igata.Runtime.CompilerServices;

// The digits of a number, calculated in one register. The first digit is in the lowest byte, which is stored first.
public ref partial struct JsonWriter
{
    private const ulong Zeros = 0x3030303030303030;

    /// <summary>Returns the number of bits before the first digit that is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountZeroBits(ulong digits) => BitOperations.TrailingZeroCount(digits) & ~7;

    /// <summary>Returns the eight digits of a number as characters, with zeros in front; the first is in the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FormatEightDigits(uint value) => SeparateEightDigits(value) + Zeros;

    /// <summary>Returns the eight digits of a number as the numbers from 0 to 9, one in each byte; the first is in the lowest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong SeparateEightDigits(uint value)
    {
        // Two numbers of four digits, then four of two, then eight of one. 5243 / 2^19 and 103 / 2^10 divide by 100 and by 10.
        uint upper = value / 10_000;
        ulong fours = upper | ((ulong)(value - (upper * 10_000)) << 32);
        ulong hundreds = ((fours * 5243) >> 19) & 0x0000007F_0000007F;
        return SeparatePairs(hundreds | ((fours - (hundreds * 100)) << 16));
    }

    /// <summary>Returns the digits of four numbers of two digits, each of which is in the lower byte of a pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong SeparatePairs(ulong pairs)
    {
        ulong tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
        return tens | ((pairs - (tens * 10)) << 8);
    }

    /// <summary>Does the same for two numbers of eight digits at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Last) SeparateSixteenDigits(uint first, uint last)
    {
        if (!Vector128.IsHardwareAccelerated || !BitConverter.IsLittleEndian)
        {
            return (SeparateEightDigits(first), SeparateEightDigits(last));
        }

        (uint upper, uint lower) = (first / 10_000, last / 10_000);
        Vector128<uint> fours = Vector128.Create(upper | ((ulong)(first - (upper * 10_000)) << 32), lower | ((ulong)(last - (lower * 10_000)) << 32)).AsUInt32();
        Vector128<uint> hundreds = Vector128.ShiftRightLogical(fours * 5243, 19);
        Vector128<ushort> pairs = (hundreds | Vector128.ShiftLeft(fours - (hundreds * 100), 16)).AsUInt16();
        Vector128<ushort> tens = Vector128.ShiftRightLogical(pairs * 103, 10);
        Vector128<ulong> digits = (tens | Vector128.ShiftLeft(pairs - (tens * 10), 8)).AsUInt64();
        return (digits.ToScalar(), digits.GetElement(1));
    }

    // The tens in the lower byte, the ones in the upper: 0x3030 + tens + ((value - 10 * tens) << 8), where tens = value / 10.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FormatTwoDigits(uint value) => 0x3030 + (value << 8) - (2559 * ((value * 103) >> 10));
}
