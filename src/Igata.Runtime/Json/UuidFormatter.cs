using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Igata.Runtime.Json;

/// <summary>Writes a UUID as 36 characters in quotes, with sixteen digits at once.</summary>
internal static class UuidFormatter
{
    public const int QuotedLength = UuidParser.Length + 2;

    // The digits of the lower half that are written as a vector begin at this byte.
    private const int LowerStart = 21;

    /// <summary>Writes a UUID.</summary>
    /// <param name="value">The UUID. It is a reference, because a Guid by value arrives in two halves, which one vector cannot load without a delay.</param>
    /// <param name="destination">The destination, whose length is <see cref="QuotedLength"/>.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void FormatQuoted(in Guid value, Span<byte> destination)
    {
        destination[0] = destination[QuotedLength - 1] = (byte)'"';
        if (!BitConverter.IsLittleEndian)
        {
            _ = value.TryFormat(destination[1..], out _);
            return;
        }

        // The first three groups are numbers, whose bytes are in reverse order in a Guid.
        Vector128<byte> bytes = Vector128.Shuffle(
            Vector128.Create(MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in value))),
            Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15));
        Vector128<byte> tens = FormatDigits((bytes.AsUInt16() >> 4).AsByte() & Vector128.Create((byte)0x0F));
        Vector128<byte> ones = FormatDigits(bytes & Vector128.Create((byte)0x0F));
        Vector128<byte> upper = (Vector128.WidenLower(tens) | (Vector128.WidenLower(ones) << 8)).AsByte();
        Vector128<byte> lower = (Vector128.WidenUpper(tens) | (Vector128.WidenUpper(ones) << 8)).AsByte();

        // An index beyond the vector selects 0, where the separator is inserted.
        (Vector128.Shuffle(upper, Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 255, 8, 9, 10, 11, 255, 12, 13))
            | Vector128.Create(0, 0, 0, 0, 0, 0, 0, 0, (byte)'-', 0, 0, 0, 0, (byte)'-', 0, 0)).CopyTo(destination[1..]);
        uint middle = upper.AsUInt16().GetElement(7) | ((uint)'-' << 16) | ((uint)lower.ToScalar() << 24);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[(LowerStart - sizeof(uint))..], middle);
        (Vector128.Shuffle(lower, Vector128.Create((byte)1, 2, 3, 255, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
            | Vector128.Create(0, 0, 0, (byte)'-', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).CopyTo(destination[LowerStart..]);
    }

    /// <summary>Converts numbers from 0 to 15 to hexadecimal digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> FormatDigits(Vector128<byte> numbers) =>
        numbers + Vector128.Create((byte)'0') + (Vector128.GreaterThan(numbers, Vector128.Create((byte)9)) & Vector128.Create((byte)('a' - '0' - 10)));
}
