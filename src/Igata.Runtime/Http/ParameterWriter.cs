using System.ComponentModel;
using System.Text;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes parameters as names and texts, in wire order.</summary>
/// <remarks>
/// A header value consists of printable ASCII, space and tab, without leading or trailing whitespace. RFC 9110 defines no meaning for other
/// characters, and servers decode them differently. A value that cannot be transmitted is rejected before anything is sent.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ParameterWriter
{
    private readonly bool _isHeader;
    private readonly ViolationsBuilder? _violations;
    private List<KeyValuePair<string, string?>>? _entries;
    private List<int>? _encodedEntries;

    internal ParameterWriter(bool isHeader, ViolationsBuilder? violations)
    {
        _isHeader = isHeader;
        _violations = violations;
    }

    /// <summary>Gets the names and values. A null value represents a name without a value.</summary>
    internal List<KeyValuePair<string, string?>> Entries => _entries ??= [];

    internal bool IsEmpty => _entries is null;

    /// <summary>Adds a string.</summary>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The text.</param>
    public void Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        if (GetViolationMessage(value) is { } violation)
        {
            AddViolation(name, violation);
        }
        else
        {
            Entries.Add(new(name, value));
        }
    }

    /// <summary>Adds a value: the content of a JSON string, or the literal of any other value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value as JSON.</param>
    public void Add<T>(string name, T value, JsonWriterAction<T> write) => Add(name, ParameterText.Format(value, write));

    /// <summary>Adds a list. An empty list is not sent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name.</param>
    /// <param name="values">The list.</param>
    /// <param name="write">The delegate that writes one item as JSON.</param>
    /// <param name="separator">The separator of the items. If null, the name is repeated; in a header, items are separated by <c>, </c>.</param>
    public void AddList<T>(string name, IReadOnlyList<T> values, JsonWriterAction<T> write, string? separator)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!_isHeader && separator == ",")
        {
            AddCommaSeparated(name, values, write);
            return;
        }

        string? effectiveSeparator = !_isHeader ? separator : HeaderSyntax.IsSetCookie(name) ? null : separator ?? DelimitedList.CommaSeparator;
        var items = new List<string>(values.Count);
        for (int i = 0; i < values.Count; i++)
        {
            string item = ParameterText.Format(values[i], write);
            if (_isHeader && effectiveSeparator is not null)
            {
                // The comma of a date is known.
                items.Add(typeof(T) == typeof(DateTimeOffset) ? item : DelimitedList.FormatHeaderItem(item, effectiveSeparator, name));
            }
            else if (effectiveSeparator is null)
            {
                Add(name, item);
            }
            else if (DelimitedList.CanContain(item, effectiveSeparator))
            {
                items.Add(item);
            }
            else
            {
                AddViolation(name, $"must not contain an item that is empty, begins or ends with a space, or contains the separator '{effectiveSeparator}'");
            }
        }

        if (items.Count > 0)
        {
            Add(name, string.Join(effectiveSeparator, items));
        }
    }

    /// <summary>Adds a list as one text of a query. The commas between the items are not encoded, and those inside of them are.</summary>
    private void AddCommaSeparated<T>(string name, IReadOnlyList<T> values, JsonWriterAction<T> write)
    {
        var text = new StringBuilder();
        for (int i = 0; i < values.Count; i++)
        {
            string item = ParameterText.Format(values[i], write);
            if (GetViolationMessage(item) is { } violation)
            {
                AddViolation(name, violation);
                return;
            }

            PercentEncoding.AppendQuery(text.Append(i == 0 ? "" : ","), item);
        }

        if (values.Count > 0 && text.Length == 0)
        {
            AddViolation(name, "must not consist of one empty item, which would be read as no item");
        }
        else if (values.Count > 0)
        {
            (_encodedEntries ??= []).Add(Entries.Count);
            Entries.Add(new(name, text.ToString()));
        }
    }

    /// <summary>Returns whether the value of an entry is percent-encoded already.</summary>
    internal bool IsEncoded(int index) => _encodedEntries is not null && _encodedEntries.Contains(index);

    /// <summary>Adds the entries of a map, each under its own name.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="values">The map.</param>
    /// <param name="write">The delegate that writes one value as JSON.</param>
    public void AddMap<T>(IEnumerable<KeyValuePair<string, T>> values, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach ((string name, T value) in values)
        {
            Add(name, value, write);
        }
    }

    /// <summary>Adds a name without a value.</summary>
    /// <param name="name">The wire name.</param>
    public void AddFlag(string name) => Entries.Add(new(name, null));

    private string? GetViolationMessage(string value) => _isHeader
        ? HeaderSyntax.IsVisibleAscii(value) ? null : "must be printable ASCII without leading or trailing spaces, because it is sent in a header"
        : PercentEncoding.IsWellFormed(value) ? null : "must be valid Unicode";

    private void AddViolation(string name, string message)
    {
        if (_violations is null)
        {
            throw new ArgumentException($"The {(_isHeader ? "header" : "query parameter")} {name} {message}.");
        }

        _violations.Add(name, _isHeader ? "header" : "text", message);
    }
}
