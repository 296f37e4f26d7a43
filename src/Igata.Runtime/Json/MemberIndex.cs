namespace Igata.Runtime.Json;

/// <summary>Finds the members of a record by name, in constant time for any order.</summary>
internal sealed class MemberIndex
{
    private readonly byte[][] _keys;
    private readonly int[] _buckets;
    private readonly int[] _next;

    /// <param name="keys">The names as UTF-8, each once.</param>
    public MemberIndex(byte[][] keys)
    {
        _keys = keys;
        _buckets = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys.Length * 2))];
        _next = new int[keys.Length];
        for (int i = keys.Length - 1; i >= 0; i--)
        {
            ref int bucket = ref _buckets[Hash(keys[i])];
            _next[i] = bucket;
            bucket = i + 1;
        }
    }

    /// <summary>Returns the index of a name, or -1.</summary>
    /// <param name="name">The unescaped name.</param>
    /// <param name="predicted">The index that is compared first.</param>
    public int Find(ReadOnlySpan<byte> name, int predicted)
    {
        if ((uint)predicted < (uint)_keys.Length && name.SequenceEqual(_keys[predicted]))
        {
            return predicted;
        }

        for (int i = _buckets[Hash(name)] - 1; i >= 0; i = _next[i] - 1)
        {
            if (name.SequenceEqual(_keys[i]))
            {
                return i;
            }
        }

        return -1;
    }

    // The names of one record differ mostly in their length and in their first, middle and last bytes.
    private int Hash(ReadOnlySpan<byte> name)
    {
        int length = name.Length;
        uint hash = (uint)length;
        if (length > 0)
        {
            hash = (hash * 31) + name[0];
            hash = (hash * 31) + name[length >> 1];
            hash = (hash * 31) + name[length - 1];
            hash = (hash * 31) + name[length >> 2];
        }

        return (int)((hash * 0x9E3779B1) >> 16) & (_buckets.Length - 1);
    }
}
