namespace Igata.Runtime;

/// <summary>How the entries of a map are searched and kept apart.</summary>
internal static class MapEntries
{
    private const int Searched = 16;

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

    public static Dictionary<string, int> Index<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        var index = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
        {
            index[entries[i].Key] = i;
        }

        return index;
    }

    /// <summary>The entries as an array of its own; a name that comes again replaces the value it had.</summary>
    public static KeyValuePair<string, T>[] Distinct<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) => Distinct(entries.ToArray());

    /// <summary>The same in the array itself.</summary>
    public static KeyValuePair<string, T>[] Distinct<T>(KeyValuePair<string, T>[] entries)
    {
        if (entries.Length > Searched)
        {
            return DistinctMany(entries);
        }

        int count = 0;
        foreach (KeyValuePair<string, T> entry in entries)
        {
            int place = 0;
            while (place < count && entries[place].Key != entry.Key)
            {
                place++;
            }

            entries[place] = entry;
            count = Math.Max(count, place + 1);
        }

        return count == entries.Length ? entries : Items.Trim(entries, count);
    }

    private static KeyValuePair<string, T>[] DistinctMany<T>(KeyValuePair<string, T>[] entries)
    {
        var places = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        foreach (KeyValuePair<string, T> entry in entries)
        {
            places.TryAdd(entry.Key, places.Count);
            entries[places[entry.Key]] = entry;
        }

        return Items.Trim(entries, places.Count);
    }
}
