using System.Buffers.Binary;
using System.Text;

namespace Igata.Runtime.Json;

/// <summary>
/// The strings of one document that were read last, so that a repeated value does not allocate again: ids and keywords
/// repeat in the items of a list. The strings do not outlive their document.
/// </summary>
internal sealed class StringPool
{
    /// <summary>The minimum length of a document for which the pool saves time.</summary>
    public const int MinDocumentLength = 512;

    private const int SlotBits = 6;
    private const int MaxStringLength = 64;

    [ThreadStatic]
    private static StringPool? Cached;

    // Of the strings up to 32 new ones, at least 4 must repeat; otherwise the next 512 are not searched.
    private const int WindowSize = 32;
    private const int MinFound = 4;
    private const int SkippedAfterWindow = 512;

    private readonly string?[] _slots = new string?[1 << SlotBits];
    private int _found;
    private int _new;
    private int _skipped;

    /// <summary>Gets the names of the maps that were read last.</summary>
    public MapNames MapNames { get; } = new();

    public static StringPool Rent()
    {
        StringPool pool = Cached ?? new StringPool();
        Cached = null;
        return pool;
    }

    public void Return()
    {
        Array.Clear(_slots);
        MapNames.Clear();
        (_found, _new, _skipped) = (0, 0, 0);
        Cached = this;
    }

    /// <summary>Returns the string of ASCII characters.</summary>
    public string Get(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length is 0 or > MaxStringLength)
        {
            return JsonStringReader.DecodeAscii(ascii);
        }

        if (_skipped > 0)
        {
            _skipped--;
            return JsonStringReader.DecodeAscii(ascii);
        }

        ref string? slot = ref _slots[GetSlotIndex(ascii)];
        if (slot is { } existing && existing.Length == ascii.Length && Ascii.Equals(ascii, existing))
        {
            _found++;
            return existing;
        }

        CountNew();
        return slot = JsonStringReader.DecodeAscii(ascii);
    }

    // Where nearly every string is different, such as in a list of names, searching costs more than it saves.
    private void CountNew()
    {
        if (++_new == WindowSize)
        {
            _skipped = _found < MinFound ? SkippedAfterWindow : 0;
            (_new, _found) = (0, 0);
        }
    }

    // The first and last characters distinguish strings well enough: ids differ everywhere, keywords in their first letters.
    private static int GetSlotIndex(ReadOnlySpan<byte> ascii)
    {
        ulong hash = ascii.Length >= sizeof(ulong)
            ? BinaryPrimitives.ReadUInt64LittleEndian(ascii) ^ (BinaryPrimitives.ReadUInt64LittleEndian(ascii[^sizeof(ulong)..]) * 3)
            : PackShort(ascii);
        return (int)(((hash + (ulong)ascii.Length) * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
    }

    private static ulong PackShort(ReadOnlySpan<byte> ascii)
    {
        ulong hash = 0;
        foreach (byte letter in ascii)
        {
            hash = (hash << 8) | letter;
        }

        return hash;
    }
}
