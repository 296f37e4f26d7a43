using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

// Digits are calculated eight or sixteen at a time, without a branch for their number. .NET writes them in a loop of pairs.
public ref partial struct JsonWriter
{
    private const uint EightDigits = 100_000_000;
    private const ulong SixteenDigits = 10_000_000_000_000_000;

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

        return value < 0 ? WriteNegative(value, position) : WriteDigits((ulong)value, position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteNegative(long value, int position)
    {
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

    /// <summary>Writes one to eight digits of a number that is not zero. Eight bytes are stored, and those after the digits are overwritten by what follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int WriteFewDigits(uint value, int position)
    {
        ulong digits = SeparateEightDigits(value);
        int zeros = CountZeroBits(digits);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer[position..], (digits + Zeros) >> zeros);
        return position + sizeof(ulong) - (zeros >> 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int WriteManyDigits(ulong value, int position)
    {
        if (value is < EightDigits or >= SixteenDigits || _buffer.Length - position < MaxInt64Length)
        {
            return WriteMostDigits(value, position);
        }

        Span<byte> destination = _buffer.Slice(position, MaxInt64Length);
        ulong upper = value / EightDigits;
        (ulong first, ulong last) = SeparateSixteenDigits((uint)upper, (uint)(value - (upper * EightDigits)));
        int zeros = CountZeroBits(first);
        int count = sizeof(ulong) - (zeros >> 3);
        BinaryPrimitives.WriteUInt64LittleEndian(destination, (first + Zeros) >> zeros);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[count..], last + Zeros);
        return position + count + sizeof(ulong);
    }

    /// <summary>Writes the numbers of more than sixteen digits, zero, and those for which too little is reserved.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteMostDigits(ulong value, int position)
    {
        if (value < SixteenDigits || _buffer.Length - position < MaxInt64Length)
        {
            return value.TryFormat(_buffer[position..], out int bytesWritten, default, CultureInfo.InvariantCulture)
                ? position + bytesWritten
                : throw CreateReserveExceededException();
        }

        (ulong upper, ulong lower) = Math.DivRem(value, EightDigits);
        (ulong top, upper) = Math.DivRem(upper, EightDigits);
        position = WriteFewDigits((uint)top, position);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer[position..], FormatEightDigits((uint)upper));
        position += sizeof(ulong);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer[position..], FormatEightDigits((uint)lower));
        return position + sizeof(ulong);
    }
}
