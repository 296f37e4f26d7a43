namespace Igata.Runtime;

/// <summary>Finds entries of a map and removes duplicate names.</summary>
internal static class MapKeyComparer
{
    private const int LinearSearchThreshold = 16;

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

    public static Dictionary<string, int> BuildIndex<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        var index = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            index[entries[i].Key] = i;
        }

        return index;
    }

    /// <summary>Returns the entries as a new array. A repeated name replaces the previous value.</summary>
    public static KeyValuePair<string, T>[] Distinct<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) => Distinct(entries.ToArray());

    /// <summary>Removes duplicate names in the given array.</summary>
    public static KeyValuePair<string, T>[] Distinct<T>(KeyValuePair<string, T>[] entries)
    {
        if (entries.Length > LinearSearchThreshold)
        {
            return DistinctByIndex(entries);
        }

        int count = 0;
        foreach (KeyValuePair<string, T> entry in entries)
        {
            int position = 0;
            while (position < count && entries[position].Key != entry.Key)
            {
                position++;
            }

            entries[position] = entry;
            count = Math.Max(count, position + 1);
        }

        return count == entries.Length ? entries : SequenceEquality.Trim(entries, count);
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
