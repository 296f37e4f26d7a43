using System.Buffers.Binary;

namespace Igata.Emulator;

/// <summary>
/// Ids that look random. One seed gives one row of them, on any machine; each service has a row of its own, so that calls
/// to one change no id of another. Not safe for many threads.
/// </summary>
internal sealed class SeededIds
{
    private const string HexDigits = "0123456789abcdef";

    private ulong _state;

    /// <param name="seed">What the row grows from.</param>
    /// <param name="service">Whose row it is.</param>
    public SeededIds(int seed, string service = "")
    {
        _state = (uint)seed;
        foreach (char letter in service)
        {
            _state = Next() ^ letter;
        }
    }

    /// <summary>A version 4 UUID.</summary>
    public Guid NextUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Lower-case hexadecimal digits.</summary>
    public string NextHex(int length) => NextText(length, HexDigits);

    /// <summary>Letters of an alphabet of 2, 4, 8, 16, 32 or 64.</summary>
    public string NextText(int length, string alphabet)
    {
        int bits = int.Log2(alphabet.Length);
        return string.Create(length, (Ids: this, alphabet, bits), static (id, row) =>
        {
            for (int i = 0; i < id.Length; i++)
            {
                id[i] = row.alphabet[(int)(row.Ids.Next() >> (64 - row.bits))];
            }
        });
    }

    /// <summary>SplitMix64. System.Random does not promise the same row in the next version of .NET.</summary>
    public ulong Next()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
