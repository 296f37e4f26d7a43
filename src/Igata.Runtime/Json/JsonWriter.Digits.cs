using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

// Digits are calculated eight at a time in one register, without a branch for their number. .NET writes them in a loop of pairs.
public ref partial struct JsonWriter
{
    private const uint EightDigits = 100_000_000;

    // This is an array and not a span over constants, because creating such a span allocates until the JIT optimizes.
    private static readonly uint[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, EightDigits];

    /// <summary>Writes an integer and returns the position after it. A separate method, so that the code of the callers is small.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteDigits(long value, int position)
    {
        if ((ulong)value is >= 10 and <= 9_999 && _buffer.Length - position >= 4)
        {
            return WriteTwoToFourDigits((uint)value, position);
        }

        if (value >= 0)
        {
            return WriteDigits((ulong)value, position);
        }

        _buffer[position] = (byte)'-';
        return WriteDigits((ulong)-value, position + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int WriteDigits(ulong value, int position)
    {
        if (value < EightDigits && value != 0 && _buffer.Length - position >= sizeof(ulong))
        {
            return WriteFewDigits((uint)value, position);
        }

        return WriteManyDigits(value, position);
    }

    /// <summary>Writes the most frequent numbers: durations, counts and sizes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int WriteTwoToFourDigits(uint value, int position)
    {
        Span<byte> destination = _buffer.Slice(position, 4);
        uint upper = (value * 5243) >> 19;
        uint lower = value - (upper * 100);
        if (upper >= 10)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(destination, FormatTwoDigits(upper) | (FormatTwoDigits(lower) << 16));
            return position + 4;
        }

        if (upper == 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(destination, (ushort)FormatTwoDigits(lower));
            return position + 2;
        }

        destination[0] = (byte)('0' + upper);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[1..], (ushort)FormatTwoDigits(lower));
        return position + 3;
    }

    /// <summary>Writes one to eight digits. Eight bytes are stored, and those after the digits are overwritten by what follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int WriteFewDigits(uint value, int position)
    {
        // 1233 / 4096 is the logarithm of 2 to the base 10.
        int atLeast = ((BitOperations.Log2(value) + 1) * 1233) >> 12;
        int count = atLeast + (value >= PowersOfTen[atLeast] ? 1 : 0);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer[position..], FormatEightDigits(value) >> (64 - (count << 3)));
        return position + count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteManyDigits(ulong value, int position)
    {
        if (value < EightDigits || _buffer.Length - position < MaxInt64Length)
        {
            return value.TryFormat(_buffer[position..], out int bytesWritten, default, CultureInfo.InvariantCulture)
                ? position + bytesWritten
                : throw CreateReserveExceededException();
        }

        (ulong upper, ulong lower) = Math.DivRem(value, EightDigits);
        if (upper >= EightDigits)
        {
            (ulong top, upper) = Math.DivRem(upper, EightDigits);
            position = WriteFewDigits((uint)top, position);
            BinaryPrimitives.WriteUInt64LittleEndian(_buffer[position..], FormatEightDigits((uint)upper));
            position += sizeof(ulong);
        }
        else
        {
            position = WriteFewDigits((uint)upper, position);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(_buffer[position..], FormatEightDigits((uint)lower));
        return position + sizeof(ulong);
    }

    /// <summary>Returns the eight digits of a number as characters, with zeros in front; the first is in the lowest byte.</summary>
    private static ulong FormatEightDigits(uint value)
    {
        // Two numbers of four digits, then four of two, then eight of one. 5243 / 2^19 and 103 / 2^10 divide by 100 and by 10.
        uint upper = value / 10_000;
        ulong fours = upper | ((ulong)(value - (upper * 10_000)) << 32);
        ulong hundreds = ((fours * 5243) >> 19) & 0x0000007F_0000007F;
        ulong pairs = hundreds | ((fours - (hundreds * 100)) << 16);
        ulong tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
        return (tens | ((pairs - (tens * 10)) << 8)) + 0x3030303030303030;
    }

    // The tens in the lower byte, the ones in the upper: 0x3030 + tens + ((value - 10 * tens) << 8), where tens = value / 10.
    private static uint FormatTwoDigits(uint value) => 0x3030 + (value << 8) - (2559 * ((value * 103) >> 10));
}
