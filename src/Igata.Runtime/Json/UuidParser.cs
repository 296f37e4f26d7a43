using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Igata.Runtime.Json;

/// <summary>Parses a UUID of 36 characters, such as <c>7e19cb20-fc79-4d2f-bf29-d498ff76299a</c>, with sixteen digits at once.</summary>
internal static class UuidParser
{
    public const int Length = 36;

    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == text.Length;
        }

        value = default;
        if (text.Length != Length || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        {
            return false;
        }

        Vector128<byte> bad = Vector128<byte>.Zero;
        Vector128<ushort> upper = ParsePairs(ReadEightBytes(text), ReadFourBytes(text, 9) | (ReadFourBytes(text, 14) << 32), ref bad);
        Vector128<ushort> lower = ParsePairs(ReadFourBytes(text, 19) | (ReadFourBytes(text, 24) << 32), ReadEightBytes(text[28..]), ref bad);
        if (bad != Vector128<byte>.Zero)
        {
            return false;
        }

        // The first three groups are numbers, whose bytes are in reverse order in a Guid.
        Vector128<ulong> bytes = Vector128.Shuffle(
            Vector128.Narrow(upper, lower),
            Vector128.Create((byte)3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15)).AsUInt64();
        ulong low = bytes.ToScalar(), high = bytes.GetElement(1);
        value = new Guid(
            (int)low, (short)(low >> 32), (short)(low >> 48),
            (byte)high, (byte)(high >> 8), (byte)(high >> 16), (byte)(high >> 24), (byte)(high >> 32), (byte)(high >> 40), (byte)(high >> 48), (byte)(high >> 56));
        return true;
    }

    /// <summary>Converts sixteen hexadecimal digits to eight numbers from 0 to 255. An invalid digit sets a bit in <paramref name="bad"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> ParsePairs(ulong first, ulong second, ref Vector128<byte> bad)
    {
        Vector128<byte> text = Vector128.Create(first, second).AsByte();
        Vector128<byte> number = text - Vector128.Create((byte)'0');
        Vector128<byte> isNumber = Vector128.LessThan(number, Vector128.Create((byte)10));
        Vector128<byte> letter = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        bad |= ~(isNumber | Vector128.LessThan(letter, Vector128.Create((byte)6)));
        Vector128<ushort> digits = Vector128.ConditionalSelect(isNumber, number, letter + Vector128.Create((byte)10)).AsUInt16();
        return ((digits << 4) | (digits >> 8)) & Vector128.Create((ushort)0xFF);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadEightBytes(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadFourBytes(ReadOnlySpan<byte> text, int position) => BinaryPrimitives.ReadUInt32LittleEndian(text[position..]);
}
