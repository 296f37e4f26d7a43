using System.Runtime.CompilerServices;

namespace Igata.Runtime.Values;

/// <summary>Finds entries of a map and removes duplicate names.</summary>
internal static class MapKeyComparer
{
    /// <summary>The maximum number of entries for which comparing names one after another is faster than an index, and needs no memory.</summary>
    public const int MaxLinearCount = 32;

    public static int Find<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, string key)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    public static MapIndex BuildIndex<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        var index = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            index[entries[i].Key] = i;
        }

        return new MapIndex(index);
    }

    /// <summary>Returns the entries as a new array. A repeated name replaces the previous value.</summary>
    public static KeyValuePair<string, T>[] Distinct<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) => Distinct(entries.ToArray());

    /// <summary>Removes duplicate names in the given array.</summary>
    public static KeyValuePair<string, T>[] Distinct<T>(KeyValuePair<string, T>[] entries)
    {
        if (entries.Length > MaxLinearCount)
        {
            return DistinctByIndex(entries);
        }

        // Find is not used, because it would be another method to compile for the first map of a process. A name is compared only with others if
        // its length and its last letters have the same bit as those of another.
        ulong seen = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            ulong bit = GetBit(entries[i].Key);
            if ((seen & bit) == 0)
            {
                seen |= bit;
                continue;
            }

            for (int j = 0; j < i; j++)
            {
                if (entries[j].Key == entries[i].Key)
                {
                    return DistinctFrom(entries, i);
                }
            }
        }

        return entries;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong GetBit(string key) => key.Length < 2 ? 1UL << key.Length : 1UL << ((key[^1] + (key[^2] * 11) + (key.Length * 5)) & 63);

    /// <summary>Removes duplicate names in the given array, whose first names are distinct.</summary>
    private static KeyValuePair<string, T>[] DistinctFrom<T>(KeyValuePair<string, T>[] entries, int count)
    {
        foreach (KeyValuePair<string, T> entry in entries.AsSpan(count))
        {
            int position = Find(entries.AsSpan(0, count), entry.Key);
            entries[position < 0 ? count++ : position] = entry;
        }

        return SequenceEquality.Trim(entries, count);
    }

    private static KeyValuePair<string, T>[] DistinctByIndex<T>(KeyValuePair<string, T>[] entries)
    {
        var positions = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        foreach (KeyValuePair<string, T> entry in entries)
        {
            positions.TryAdd(entry.Key, positions.Count);
            entries[positions[entry.Key]] = entry;
        }

        return SequenceEquality.Trim(entries, positions.Count);
    }
}
