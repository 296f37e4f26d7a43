namespace Igata.Emulator.Sora;

/// <summary>Ids like Sora's: 26 characters of Crockford's Base32. One seed gives one row of them, on any machine.</summary>
internal sealed class Ids(int seed)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    private ulong _state = (uint)seed;

    public string Next() => string.Create(Length, this, static (id, ids) =>
    {
        for (int i = 0; i < id.Length; i++)
        {
            id[i] = Alphabet[(int)(ids.Random() >> 59)];
        }
    });

    // SplitMix64. System.Random does not promise the same row in the next version of .NET.
    private ulong Random()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
