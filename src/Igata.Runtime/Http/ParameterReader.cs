using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Igata.Runtime.Json;

namespace Igata.Runtime.Http;

/// <summary>Parameters by their names: without case for headers, letter by letter for all else.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class ParameterReader
{
    private readonly string _place;
    private readonly StringComparison _names;
    private readonly bool _isHeader;
    private readonly HashSet<string> _asked = [];

    internal ParameterReader(string place, IReadOnlyList<KeyValuePair<string, string>> values, bool isHeader = false)
    {
        _place = place;
        Values = values;
        _isHeader = isHeader;
        _names = isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    internal IReadOnlyList<KeyValuePair<string, string>> Values { get; }

    /// <summary>Those whose name nobody has asked for.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Rest => Values.Where(value => !_asked.Contains(value.Key));

    /// <summary>Whether a name is there, with or without a value.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True when it is.</returns>
    public bool Has(string name) => Text(name) is not null;

    /// <summary>The text of a name. Of a header that came several times, all of it, joined by <c>, </c>; of anything else, the first.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The text; null if the name is not there.</returns>
    public string? Text(string name)
    {
        _asked.Add(name);
        string? text = null;
        foreach ((string known, string value) in Values)
        {
            if (!known.Equals(name, _names))
            {
                continue;
            }

            if (!_isHeader)
            {
                return value;
            }

            text = text is null ? value : text + HeaderList.Comma + value;
        }

        return text;
    }

    /// <summary>Reads a parameter.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads its JSON.</param>
    /// <param name="form">How its text stands for its JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ParameterFormatException">It is missing, or of another type.</exception>
    public T Read<T>(string name, JsonRead<T> read, TextForm form) => TryRead(name, read, form, out T? value) ? value : throw Missing(name);

    /// <summary>Reads a parameter that may be absent.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads its JSON.</param>
    /// <param name="form">How its text stands for its JSON.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when it is absent.</returns>
    /// <exception cref="ParameterFormatException">It is of another type.</exception>
    public bool TryRead<T>(string name, JsonRead<T> read, TextForm form, [MaybeNullWhen(false)] out T value)
    {
        string? text = Text(name);
        value = text is null ? default : Value(name, text, read, form);
        return text is not null;
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="form">How the text of an item stands for its JSON.</param>
    /// <param name="joinedBy">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ParameterFormatException">It is missing, or an item is of another type.</exception>
    public EquatableList<T> ReadList<T>(string name, JsonRead<T> read, TextForm form, string? joinedBy) =>
        TryReadList(name, read, form, joinedBy, out EquatableList<T> values) ? values : throw Missing(name);

    /// <summary>Reads a list that may be absent.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="form">How the text of an item stands for its JSON.</param>
    /// <param name="joinedBy">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <param name="values">The list.</param>
    /// <returns>False when it is absent.</returns>
    /// <exception cref="ParameterFormatException">An item is of another type.</exception>
    public bool TryReadList<T>(string name, JsonRead<T> read, TextForm form, string? joinedBy, out EquatableList<T> values)
    {
        bool found = TryReadItems(name, read, form, joinedBy, out T[] items);
        values = new(items);
        return found;
    }

    /// <summary>Reads a set.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="form">How the text of an item stands for its JSON.</param>
    /// <param name="joinedBy">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ParameterFormatException">It is missing, or an item is of another type.</exception>
    public EquatableSet<T> ReadSet<T>(string name, JsonRead<T> read, TextForm form, string? joinedBy) =>
        TryReadSet(name, read, form, joinedBy, out EquatableSet<T> values) ? values : throw Missing(name);

    /// <summary>Reads a set that may be absent.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="form">How the text of an item stands for its JSON.</param>
    /// <param name="joinedBy">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <param name="values">The set.</param>
    /// <returns>False when it is absent.</returns>
    /// <exception cref="ParameterFormatException">An item is of another type.</exception>
    public bool TryReadSet<T>(string name, JsonRead<T> read, TextForm form, string? joinedBy, out EquatableSet<T> values)
    {
        bool found = TryReadItems(name, read, form, joinedBy, out T[] items);
        values = new(items);
        return found;
    }

    /// <summary>Reads every parameter as one map; of a name that comes twice, the last counts.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads the JSON of one value.</param>
    /// <param name="form">How the text of a value stands for its JSON.</param>
    /// <returns>The map, in the order of the wire.</returns>
    /// <exception cref="ParameterFormatException">A value is of another type.</exception>
    public EquatableMap<T> ReadMap<T>(JsonRead<T> read, TextForm form)
    {
        var places = new Dictionary<string, int>(Values.Count, StringComparer.Ordinal);
        var entries = new List<KeyValuePair<string, T>>(Values.Count);
        foreach ((string name, string text) in Values)
        {
            var entry = new KeyValuePair<string, T>(name, Value(name, text, read, form));
            if (places.TryAdd(name, entries.Count))
            {
                entries.Add(entry);
            }
            else
            {
                entries[places[name]] = entry;
            }
        }

        return new([.. entries]);
    }

    private bool TryReadItems<T>(string name, JsonRead<T> read, TextForm form, string? joinedBy, out T[] items)
    {
        _asked.Add(name);
        string? separator = joinedBy ?? (_isHeader ? HeaderList.Comma : null);
        var found = new List<T>();
        bool isThere = false;
        foreach ((string known, string value) in Values)
        {
            if (known.Equals(name, _names))
            {
                isThere = true;
                foreach (string text in separator is null ? [value] : HeaderList.Split(value, separator))
                {
                    found.Add(Value(name, text, read, form));
                }
            }
        }

        items = [.. found];
        return isThere;
    }

    private T Value<T>(string name, string text, JsonRead<T> read, TextForm form)
    {
        try
        {
            return ParameterText.Read(text, read, form);
        }
        catch (JsonFormatException fault)
        {
            throw new ParameterFormatException(_place, name, string.Create(CultureInfo.InvariantCulture, $"must be {fault.Expected}; found {fault.Found}."), fault);
        }
        catch (ArgumentException fault)
        {
            throw new ParameterFormatException(_place, name, "must be valid Unicode.", fault);
        }
    }

    private ParameterFormatException Missing(string name) => new(_place, name, "is missing.");
}
