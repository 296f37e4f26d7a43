using System.ComponentModel;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Parameters as names and texts, in the order of the wire.</summary>
/// <remarks>
/// A header carries printable ASCII, space and tab, and no space around it: RFC 9110 gives other characters no meaning, and a
/// server that reads them reads one encoding of many. What cannot be carried is refused before anything is sent.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterWriter
{
    private readonly bool _isHeader;
    private readonly ViolationsBuilder? _violations;
    private List<KeyValuePair<string, string?>>? _entries;

    internal ParameterWriter(bool isHeader, ViolationsBuilder? violations)
    {
        _isHeader = isHeader;
        _violations = violations;
    }

    /// <summary>A null stands for a name without a value.</summary>
    internal List<KeyValuePair<string, string?>> Entries => _entries ??= [];

    internal bool IsEmpty => _entries is null;

    /// <summary>Adds a text.</summary>
    /// <param name="name">The name on the wire.</param>
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

    /// <summary>Adds a value: the characters of a JSON string, or the literal of anything else.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it as JSON.</param>
    public void Add<T>(string name, T value, JsonWriterAction<T> write) => Add(name, ParameterText.Format(value, write));

    /// <summary>Adds a list; an empty one is not sent.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The list.</param>
    /// <param name="write">Writes one item as JSON.</param>
    /// <param name="separator">What stands between the items; null: the name is repeated, and in a header <c>, </c> stands there.</param>
    public void AddList<T>(string name, IReadOnlyList<T> values, JsonWriterAction<T> write, string? separator)
    {
        ArgumentNullException.ThrowIfNull(values);
        string? effectiveSeparator = separator ?? (_isHeader ? DelimitedList.CommaSeparator : null);
        var items = new List<string>(values.Count);
        for (int i = 0; i < values.Count; i++)
        {
            string item = ParameterText.Format(values[i], write);
            if (effectiveSeparator is null)
            {
                Add(name, item);
            }
            else if (DelimitedList.CanContain(item, effectiveSeparator))
            {
                items.Add(item);
            }
            else
            {
                AddViolation(name, $"must have no item that is empty, begins or ends with a space, or holds '{effectiveSeparator}', which joins them");
            }
        }

        if (items.Count > 0)
        {
            Add(name, string.Join(effectiveSeparator, items));
        }
    }

    /// <summary>Adds the entries of a map, each under its own name.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="values">The map.</param>
    /// <param name="write">Writes one value as JSON.</param>
    public void AddMap<T>(IEnumerable<KeyValuePair<string, T>> values, JsonWriterAction<T> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach ((string name, T value) in values)
        {
            Add(name, value, write);
        }
    }

    /// <summary>Adds a name without a value.</summary>
    /// <param name="name">The name on the wire.</param>
    public void AddFlag(string name) => Entries.Add(new(name, null));

    private string? GetViolationMessage(string value) => _isHeader
        ? HeaderSyntax.IsVisibleAscii(value) ? null : "must be printable ASCII without space around it, as it goes into a header"
        : PercentEncoding.IsWellFormed(value) ? null : "must be valid Unicode";

    private void AddViolation(string name, string message)
    {
        if (_violations is null)
        {
            throw new ArgumentException($"The header {name} {message}.");
        }

        _violations.Add(name, _isHeader ? "header" : "text", message);
    }
}
