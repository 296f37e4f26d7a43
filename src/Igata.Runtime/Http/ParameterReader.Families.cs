using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Maps of which each entry is a parameter, with a common beginning of their names. They are read last, those with longer prefixes first.
public sealed partial class ParameterReader
{
    /// <summary>Reads the parameters whose names begin with a text, and that have not been read, as a map. A header that cannot be read is left out.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names that belong to others.</param>
    /// <param name="prefixes">The beginnings of names that belong to others.</param>
    /// <param name="read">The function that reads one value from JSON.</param>
    /// <param name="format">The mapping of the text of a value to JSON.</param>
    /// <returns>The map, in wire order. Its keys are without the prefix. If a name occurs twice, the values of a header are joined, and otherwise the last one is used.</returns>
    /// <exception cref="ParameterFormatException">A value has the wrong type.</exception>
    public EquatableMap<T> ReadFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, JsonReaderFunc<T> read, ParameterFormat format)
    {
        var entries = new List<KeyValuePair<string, T>>();
        foreach ((string key, List<string> texts) in TakeFamily(prefix, names, prefixes))
        {
            string text = _isHeader && !HeaderSyntax.IsSetCookie(key) ? string.Join(DelimitedList.CommaSeparator, texts) : texts[^1];
            try
            {
                entries.Add(new(key[prefix.Length..], ReadValue(key, text, read, format)));
            }
            catch (ParameterFormatException) when (_isHeader)
            {
                // As for any optional header.
            }
        }

        KeyValuePair<string, T>[] all = [.. entries];
        return _isHeader ? EquatableMap<T>.IgnoringCase(all) : new(all);
    }

    /// <summary>Reads the parameters whose names begin with a text, and that have not been read, as a map of lists.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names that belong to others.</param>
    /// <param name="prefixes">The beginnings of names that belong to others.</param>
    /// <param name="read">The function that reads one item from JSON.</param>
    /// <param name="format">The mapping of the text of an item to JSON.</param>
    /// <returns>The map, in wire order. Its keys are without the prefix.</returns>
    /// <exception cref="ParameterFormatException">An item has the wrong type.</exception>
    public EquatableMap<EquatableList<T>> ReadListFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, JsonReaderFunc<T> read, ParameterFormat format) =>
        new([.. ReadItemFamily(prefix, names, prefixes, read, format).Select(static entry => new KeyValuePair<string, EquatableList<T>>(entry.Key, new(entry.Items)))]);

    /// <summary>Reads the parameters whose names begin with a text, and that have not been read, as a map of sets.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names that belong to others.</param>
    /// <param name="prefixes">The beginnings of names that belong to others.</param>
    /// <param name="read">The function that reads one item from JSON.</param>
    /// <param name="format">The mapping of the text of an item to JSON.</param>
    /// <returns>The map, in wire order. Its keys are without the prefix.</returns>
    /// <exception cref="ParameterFormatException">An item has the wrong type.</exception>
    public EquatableMap<EquatableSet<T>> ReadSetFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, JsonReaderFunc<T> read, ParameterFormat format) =>
        new([.. ReadItemFamily(prefix, names, prefixes, read, format).Select(static entry => new KeyValuePair<string, EquatableSet<T>>(entry.Key, new(entry.Items)))]);

    private List<(string Key, T[] Items)> ReadItemFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, JsonReaderFunc<T> read, ParameterFormat format)
    {
        var entries = new List<(string, T[])>();
        foreach ((string key, List<string> texts) in TakeFamily(prefix, names, prefixes))
        {
            entries.Add((key[prefix.Length..], [.. texts.Select(text => ReadValue(key, text, read, format))]));
        }

        return entries;
    }

    /// <summary>Returns the names that a family takes with their values, in wire order, and marks them as read.</summary>
    private List<(string Key, List<string> Texts)> TakeFamily(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes)
    {
        var found = new List<(string Key, List<string> Texts)>();
        var indexes = new Dictionary<string, int>(_isHeader ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (int i = 0; i < Values.Count; i++)
        {
            (string key, string text) = Values[i];
            if (!key.StartsWith(prefix, _nameComparison) || IsRead(i) || key.Length == 0 || (_isHeader && HeaderSyntax.IsReserved(key)) || FamilyNames.IsTaken(key, names, prefixes, _nameComparison))
            {
                continue;
            }

            if (indexes.TryAdd(key, found.Count))
            {
                found.Add((key, []));
            }

            found[indexes[key]].Texts.Add(text);
        }

        foreach ((string key, _) in found)
        {
            MarkAsRead(key);
        }

        return found;
    }
}
