using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads parameters by name. Header names are case-insensitive; all other names are case-sensitive.</summary>
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

    /// <summary>Gets the values whose names have not been read.</summary>
    internal IEnumerable<KeyValuePair<string, string>> UnreadValues => Values.Where(value => !_readNames.Contains(value.Key));

    /// <summary>Returns whether a name is present, with or without a value.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if the name is present.</returns>
    public bool Has(string name) => GetText(name) is not null;

    /// <summary>
    /// Returns the text of a parameter. The values of a repeated header are joined by <c>, </c>; of any other repeated name, the
    /// first value is returned.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <returns>The text, or null if the name is missing.</returns>
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
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="format">The mapping of the text to JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ParameterFormatException">The value is missing or has the wrong type.</exception>
    public T Read<T>(string name, JsonReaderFunc<T> read, ParameterFormat format) => TryRead(name, read, format, out T? value) ? value : throw CreateMissingException(name);

    /// <summary>Reads an optional parameter.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="format">The mapping of the text to JSON.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if it is absent.</returns>
    /// <exception cref="ParameterFormatException">The value has the wrong type.</exception>
    public bool TryRead<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, [MaybeNullWhen(false)] out T value)
    {
        string? text = GetText(name);
        value = text is null ? default : ReadValue(name, text, read, format);
        return text is not null;
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads one item from JSON.</param>
    /// <param name="format">The mapping of the text of an item to JSON.</param>
    /// <param name="separator">The separator of the items. If null, the name is repeated; in a header, items are separated by commas.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ParameterFormatException">The value is missing, or an item has the wrong type.</exception>
    public EquatableList<T> ReadList<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator) =>
        TryReadList(name, read, format, separator, out EquatableList<T> values) ? values : throw CreateMissingException(name);

    /// <summary>Reads an optional list.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads one item from JSON.</param>
    /// <param name="format">The mapping of the text of an item to JSON.</param>
    /// <param name="separator">The separator of the items. If null, the name is repeated; in a header, items are separated by commas.</param>
    /// <param name="values">Receives the list.</param>
    /// <returns>False if it is absent.</returns>
    /// <exception cref="ParameterFormatException">An item has the wrong type.</exception>
    public bool TryReadList<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator, out EquatableList<T> values)
    {
        bool found = TryReadItems(name, read, format, separator, out T[] items);
        values = new(items);
        return found;
    }

    /// <summary>Reads a set.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads one item from JSON.</param>
    /// <param name="format">The mapping of the text of an item to JSON.</param>
    /// <param name="separator">The separator of the items. If null, the name is repeated; in a header, items are separated by commas.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ParameterFormatException">The value is missing, or an item has the wrong type.</exception>
    public EquatableSet<T> ReadSet<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator) =>
        TryReadSet(name, read, format, separator, out EquatableSet<T> values) ? values : throw CreateMissingException(name);

    /// <summary>Reads an optional set.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads one item from JSON.</param>
    /// <param name="format">The mapping of the text of an item to JSON.</param>
    /// <param name="separator">The separator of the items. If null, the name is repeated; in a header, items are separated by commas.</param>
    /// <param name="values">Receives the set.</param>
    /// <returns>False if it is absent.</returns>
    /// <exception cref="ParameterFormatException">An item has the wrong type.</exception>
    public bool TryReadSet<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator, out EquatableSet<T> values)
    {
        bool found = TryReadItems(name, read, format, separator, out T[] items);
        values = new(items);
        return found;
    }

    /// <summary>Reads all parameters as one map. If a name occurs twice, the last value is used.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The function that reads one value from JSON.</param>
    /// <param name="format">The mapping of the text of a value to JSON.</param>
    /// <returns>The map, in wire order.</returns>
    /// <exception cref="ParameterFormatException">A value has the wrong type.</exception>
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
            throw new ParameterFormatException(_location, name, string.Create(CultureInfo.InvariantCulture, $"must be {exception.Expected}, found {exception.Found}."), exception);
        }
        catch (ArgumentException exception)
        {
            throw new ParameterFormatException(_location, name, "must be valid Unicode.", exception);
        }
    }

    private ParameterFormatException CreateMissingException(string name) => new(_location, name, "is missing.");
}
