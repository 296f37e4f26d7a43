using System.Buffers.Binary;

namespace Igata.Emulator;

/// <summary>
/// A generator of ids that look random. A seed produces the same sequence on every machine. Each service has its own sequence,
/// so calls to one do not change the ids of another. Not thread-safe.
/// </summary>
internal sealed class SeededIds
{
    private const string HexDigits = "0123456789abcdef";

    private ulong _state;

    /// <param name="seed">The seed.</param>
    /// <param name="service">The name of the service, which selects the sequence.</param>
    public SeededIds(int seed, string service = "")
    {
        _state = (uint)seed;
        foreach (char letter in service)
        {
            _state = Next() ^ letter;
        }
    }

    /// <summary>Returns a version 4 UUID.</summary>
    public Guid NextUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Returns lower-case hexadecimal digits.</summary>
    public string NextHex(int length) => NextText(length, HexDigits);

    /// <summary>Returns letters of an alphabet whose size is a power of two, up to 64.</summary>
    public string NextText(int length, string alphabet)
    {
        int bits = int.Log2(alphabet.Length);
        return string.Create(length, (Ids: this, alphabet, bits), static (span, state) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = state.alphabet[(int)(state.Ids.Next() >> (64 - state.bits))];
            }
        });
    }

    /// <summary>Returns the next number of SplitMix64. The sequence of System.Random may change between versions of .NET.</summary>
    public ulong Next()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
