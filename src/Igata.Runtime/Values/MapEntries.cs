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
    public static KeyValuePair<string, T>[] Distinct<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) =>
        Distinct(entries, new KeyValuePair<string, T>[entries.Length]);

    /// <summary>The same in the array itself.</summary>
    public static KeyValuePair<string, T>[] Distinct<T>(KeyValuePair<string, T>[] entries) => Distinct(entries, entries);

    private static KeyValuePair<string, T>[] Distinct<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, KeyValuePair<string, T>[] kept) =>
        entries.Length > Searched ? DistinctMany(entries, kept) : DistinctFew(entries, kept);

    private static KeyValuePair<string, T>[] DistinctFew<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, KeyValuePair<string, T>[] kept)
    {
        int count = 0;
        foreach (KeyValuePair<string, T> entry in entries)
        {
            int found = Find(kept.AsSpan(0, count), entry.Key);
            kept[found < 0 ? count++ : found] = entry;
        }

        return Items.Trim(kept, count);
    }

    private static KeyValuePair<string, T>[] DistinctMany<T>(ReadOnlySpan<KeyValuePair<string, T>> entries, KeyValuePair<string, T>[] kept)
    {
        var places = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        foreach (KeyValuePair<string, T> entry in entries)
        {
            places.TryAdd(entry.Key, places.Count);
            kept[places[entry.Key]] = entry;
        }

        return Items.Trim(kept, places.Count);
    }
}
