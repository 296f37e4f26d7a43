using System.Buffers.Binary;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>
/// The strings of one document that were read last, so that a value which comes again is not made again: ids and words
/// repeat from item to item of a list. Nothing outlives its document.
/// </summary>
internal sealed class StringPool
{
    /// <summary>Looking costs more than it saves in a document that is shorter.</summary>
    public const int Worthwhile = 512;

    private const int Bits = 6;
    private const int Longest = 64;

    [ThreadStatic]
    private static StringPool? Spare;

    private readonly string?[] _slots = new string?[1 << Bits];

    public static StringPool Rent()
    {
        StringPool pool = Spare ?? new StringPool();
        Spare = null;
        return pool;
    }

    public void Return()
    {
        Array.Clear(_slots);
        Spare = this;
    }

    /// <summary>The string of these characters, all of them ASCII.</summary>
    public string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length is 0 or > Longest)
        {
            return JsonText.Ascii(ascii);
        }

        ref string? slot = ref _slots[Slot(ascii)];
        if (slot is { } known && known.Length == ascii.Length && Ascii.Equals(ascii, known))
        {
            return known;
        }

        return slot = JsonText.Ascii(ascii);
    }

    // The ends tell strings apart well enough: ids differ everywhere, words in their first letters.
    private static int Slot(ReadOnlySpan<byte> ascii)
    {
        ulong mixed = ascii.Length >= sizeof(ulong)
            ? BinaryPrimitives.ReadUInt64LittleEndian(ascii) ^ (BinaryPrimitives.ReadUInt64LittleEndian(ascii[^sizeof(ulong)..]) * 3)
            : Short(ascii);
        return (int)(((mixed + (ulong)ascii.Length) * 0x9E3779B97F4A7C15) >> (64 - Bits));
    }

    private static ulong Short(ReadOnlySpan<byte> ascii)
    {
        ulong mixed = 0;
        foreach (byte letter in ascii)
        {
            mixed = (mixed << 8) | letter;
        }

        return mixed;
    }
}
