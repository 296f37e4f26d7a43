using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Parameters by their names: without case for headers, letter by letter for all else.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterReader
{
    private readonly string _location;
    private readonly StringComparison _nameComparison;
    private readonly bool _isHeader;
    private readonly HashSet<string> _readNames = [];

    internal ParameterReader(string location, IReadOnlyList<KeyValuePair<string, string>> values, bool isHeader = false)
    {
        _location = location;
        Values = values;
        _isHeader = isHeader;
        _nameComparison = isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    internal IReadOnlyList<KeyValuePair<string, string>> Values { get; }

    /// <summary>Those whose name nobody has asked for.</summary>
    internal IEnumerable<KeyValuePair<string, string>> UnreadValues => Values.Where(value => !_readNames.Contains(value.Key));

    /// <summary>Whether a name is there, with or without a value.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True when it is.</returns>
    public bool Has(string name) => GetText(name) is not null;

    /// <summary>The text of a name. Of a header that came several times, all of it, joined by <c>, </c>; of anything else, the first.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The text; null if the name is not there.</returns>
    public string? GetText(string name)
    {
        _readNames.Add(name);
        string? text = null;
        foreach ((string key, string value) in Values)
        {
            if (!key.Equals(name, _nameComparison))
            {
                continue;
            }

            if (!_isHeader)
            {
                return value;
            }

            text = text is null ? value : text + DelimitedList.CommaSeparator + value;
        }

        return text;
    }

    /// <summary>Reads a parameter.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads its JSON.</param>
    /// <param name="format">How its text stands for its JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ParameterFormatException">It is missing, or of another type.</exception>
    public T Read<T>(string name, JsonReaderFunc<T> read, ParameterFormat format) => TryRead(name, read, format, out T? value) ? value : throw CreateMissingException(name);

    /// <summary>Reads a parameter that may be absent.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads its JSON.</param>
    /// <param name="format">How its text stands for its JSON.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when it is absent.</returns>
    /// <exception cref="ParameterFormatException">It is of another type.</exception>
    public bool TryRead<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, [MaybeNullWhen(false)] out T value)
    {
        string? text = GetText(name);
        value = text is null ? default : ReadValue(name, text, read, format);
        return text is not null;
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="format">How the text of an item stands for its JSON.</param>
    /// <param name="separator">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ParameterFormatException">It is missing, or an item is of another type.</exception>
    public EquatableList<T> ReadList<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator) =>
        TryReadList(name, read, format, separator, out EquatableList<T> values) ? values : throw CreateMissingException(name);

    /// <summary>Reads a list that may be absent.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="format">How the text of an item stands for its JSON.</param>
    /// <param name="separator">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <param name="values">The list.</param>
    /// <returns>False when it is absent.</returns>
    /// <exception cref="ParameterFormatException">An item is of another type.</exception>
    public bool TryReadList<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator, out EquatableList<T> values)
    {
        bool found = TryReadItems(name, read, format, separator, out T[] items);
        values = new(items);
        return found;
    }

    /// <summary>Reads a set.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="format">How the text of an item stands for its JSON.</param>
    /// <param name="separator">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ParameterFormatException">It is missing, or an item is of another type.</exception>
    public EquatableSet<T> ReadSet<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator) =>
        TryReadSet(name, read, format, separator, out EquatableSet<T> values) ? values : throw CreateMissingException(name);

    /// <summary>Reads a set that may be absent.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads the JSON of one item.</param>
    /// <param name="format">How the text of an item stands for its JSON.</param>
    /// <param name="separator">What stands between the items; null: the name is repeated, and in a header a comma stands there.</param>
    /// <param name="values">The set.</param>
    /// <returns>False when it is absent.</returns>
    /// <exception cref="ParameterFormatException">An item is of another type.</exception>
    public bool TryReadSet<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator, out EquatableSet<T> values)
    {
        bool found = TryReadItems(name, read, format, separator, out T[] items);
        values = new(items);
        return found;
    }

    /// <summary>Reads every parameter as one map; of a name that comes twice, the last counts.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="read">Reads the JSON of one value.</param>
    /// <param name="format">How the text of a value stands for its JSON.</param>
    /// <returns>The map, in the order of the wire.</returns>
    /// <exception cref="ParameterFormatException">A value is of another type.</exception>
    public EquatableMap<T> ReadMap<T>(JsonReaderFunc<T> read, ParameterFormat format)
    {
        var positions = new Dictionary<string, int>(Values.Count, StringComparer.Ordinal);
        var entries = new List<KeyValuePair<string, T>>(Values.Count);
        foreach ((string name, string text) in Values)
        {
            var entry = new KeyValuePair<string, T>(name, ReadValue(name, text, read, format));
            if (positions.TryAdd(name, entries.Count))
            {
                entries.Add(entry);
            }
            else
            {
                entries[positions[name]] = entry;
            }
        }

        return new([.. entries]);
    }

    private bool TryReadItems<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator, out T[] items)
    {
        _readNames.Add(name);
        string? effectiveSeparator = separator ?? (_isHeader ? DelimitedList.CommaSeparator : null);
        var found = new List<T>();
        bool isPresent = false;
        foreach ((string key, string value) in Values)
        {
            if (key.Equals(name, _nameComparison))
            {
                isPresent = true;
                foreach (string text in effectiveSeparator is null ? [value] : DelimitedList.Split(value, effectiveSeparator))
                {
                    found.Add(ReadValue(name, text, read, format));
                }
            }
        }

        items = [.. found];
        return isPresent;
    }

    private T ReadValue<T>(string name, string text, JsonReaderFunc<T> read, ParameterFormat format)
    {
        try
        {
            return ParameterText.Read(text, read, format);
        }
        catch (JsonFormatException exception)
        {
            throw new ParameterFormatException(_location, name, string.Create(CultureInfo.InvariantCulture, $"must be {exception.Expected}; found {exception.Found}."), exception);
        }
        catch (ArgumentException exception)
        {
            throw new ParameterFormatException(_location, name, "must be valid Unicode.", exception);
        }
    }

    private ParameterFormatException CreateMissingException(string name) => new(_location, name, "is missing.");
}
