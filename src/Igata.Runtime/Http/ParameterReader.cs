using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads parameters by name. Header names are case-insensitive; all other names are case-sensitive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ParameterReader
{
    private const int MaxBitCount = 64;

    private readonly string _location;
    private readonly StringComparison _nameComparison;
    private readonly bool _isHeader;

    // A bit for each value that has been read; for many values, their names.
    private ulong _readValues;
    private HashSet<string>? _readNames;

    private readonly string? _rawQuery;

    /// <param name="location">What the parameters are, for exceptions.</param>
    /// <param name="values">The decoded names and values.</param>
    /// <param name="isHeader">Whether they are headers.</param>
    /// <param name="rawQuery">The query before it was decoded, in which a comma that separates items differs from one inside of an item; null: there is none.</param>
    internal ParameterReader(string location, IReadOnlyList<KeyValuePair<string, string>> values, bool isHeader = false, string? rawQuery = null)
    {
        _rawQuery = rawQuery;
        _location = location;
        Values = values;
        _isHeader = isHeader;
        _nameComparison = isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    internal IReadOnlyList<KeyValuePair<string, string>> Values { get; }

    /// <summary>Gets the required members that were missing and were filled; null if they are rejected.</summary>
    internal FilledMembers? Filled { get; init; }

    /// <summary>Gets the values whose names have not been read.</summary>
    internal IEnumerable<KeyValuePair<string, string>> UnreadValues => Values.Where((_, index) => !IsRead(index));

    /// <summary>Returns whether a name is present, with or without a value. The value <c>false</c> means that it is not.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if the name is present.</returns>
    public bool Has(string name) => GetText(name) is { } text && !text.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Returns the text of a parameter. The values of a repeated header are joined by <c>, </c>, except for <c>Set-Cookie</c>; of any other
    /// repeated name, the first value is returned.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <returns>The text, or null if the name is missing.</returns>
    public string? GetText(string name)
    {
        MarkAsRead(name);
        string? text = null;
        foreach ((string key, string value) in Values)
        {
            if (!key.Equals(name, _nameComparison))
            {
                continue;
            }

            if (!_isHeader || HeaderSyntax.IsSetCookie(name))
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
    public T Read<T>(string name, JsonReaderFunc<T> read, ParameterFormat format) =>
        GetText(name) is { } text ? ReadRequired(name, text, read, format) : Fill(name, read, format);

    /// <summary>Reads an optional parameter.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="read">The function that reads the value from JSON.</param>
    /// <param name="format">The mapping of the text to JSON.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if it is absent, or if it is a header that cannot be read.</returns>
    /// <exception cref="ParameterFormatException">The value has the wrong type.</exception>
    public bool TryRead<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (GetText(name) is not { } text)
        {
            return false;
        }

        try
        {
            value = ReadRequired(name, text, read, format);
            return true;
        }
        catch (ParameterFormatException) when (_isHeader)
        {
            // A header that a proxy or another version of a service sets must not make a message unusable.
            return false;
        }
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
        ReadItems(name, read, format, separator) is { } items ? new(items) : new(FillItems<T>(name));

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
        try
        {
            T[]? items = ReadItems(name, read, format, separator);
            values = new(items ?? []);
            return items is not null;
        }
        catch (ParameterFormatException) when (_isHeader)
        {
            values = default;
            return false;
        }
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
        ReadItems(name, read, format, separator) is { } items ? new(items) : new(FillItems<T>(name));

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
        try
        {
            T[]? items = ReadItems(name, read, format, separator);
            values = new(items ?? []);
            return items is not null;
        }
        catch (ParameterFormatException) when (_isHeader)
        {
            values = default;
            return false;
        }
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

    /// <summary>Reads the items of a list, or returns null if the name is missing.</summary>
    private T[]? ReadItems<T>(string name, JsonReaderFunc<T> read, ParameterFormat format, string? separator)
    {
        MarkAsRead(name);
        bool isCommaSeparated = !_isHeader && separator == "," && _rawQuery is not null;
        var found = new List<T>();
        bool isPresent = false;
        foreach ((string key, string value) in isCommaSeparated ? UrlEncodedFormParser.ParseNames(_rawQuery!) : Values)
        {
            if (key.Equals(name, _nameComparison))
            {
                isPresent = true;
                foreach (string text in isCommaSeparated ? UrlEncodedFormParser.SplitItems(value) : SplitItems<T>(name, value, separator))
                {
                    found.Add(ReadValue(name, text, read, format));
                }
            }
        }

        return isPresent ? [.. found] : null;
    }

    private IEnumerable<string> SplitItems<T>(string name, string value, string? separator)
    {
        if (!_isHeader)
        {
            return separator is null ? [value] : DelimitedList.Split(value, separator);
        }

        if (HeaderSyntax.IsSetCookie(name))
        {
            return [value];
        }

        IEnumerable<string> items = DelimitedList.SplitHeader(value, separator ?? DelimitedList.CommaSeparator, name);
        return typeof(T) == typeof(DateTimeOffset) ? DelimitedList.JoinDates(items) : items;
    }

    private T ReadRequired<T>(string name, string text, JsonReaderFunc<T> read, ParameterFormat format)
    {
        try
        {
            return ReadValue(name, text, read, format);
        }
        catch (ParameterFormatException) when (_isHeader && typeof(T) == typeof(DateTimeOffset) && name.Equals("Expires", StringComparison.OrdinalIgnoreCase))
        {
            // An invalid date, especially 0, means that the content has expired (RFC 9111, section 5.3).
            return (T)(object)DateTimeOffset.UnixEpoch;
        }
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

    // What nothing has read belongs to a form or to a family.
    private void MarkAsRead(string name)
    {
        if (Values.Count > MaxBitCount)
        {
            (_readNames ??= new(_isHeader ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)).Add(name);
            return;
        }

        for (int i = 0; i < Values.Count; i++)
        {
            _readValues |= Values[i].Key.Equals(name, _nameComparison) ? 1UL << i : 0;
        }
    }

    private bool IsRead(int index) => Values.Count > MaxBitCount ? _readNames?.Contains(Values[index].Key) == true : (_readValues & (1UL << index)) != 0;

    private ParameterFormatException CreateMissingException(string name) => new(_location, name, "is missing.");
}
