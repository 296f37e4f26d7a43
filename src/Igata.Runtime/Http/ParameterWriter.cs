using System.ComponentModel;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Http;

/// <summary>Parameters as names and texts, in the order of the wire.</summary>
/// <remarks>
/// A header carries printable ASCII, space and tab, and no space around it: RFC 9110 gives other characters no meaning, and a
/// server that reads them reads one encoding of many. What cannot be carried is refused before anything is sent.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class ParameterWriter
{
    private readonly bool _isHeader;
    private readonly Violations? _violations;
    private List<KeyValuePair<string, string?>>? _written;

    internal ParameterWriter(bool isHeader, Violations? violations)
    {
        _isHeader = isHeader;
        _violations = violations;
    }

    /// <summary>A null stands for a name without a value.</summary>
    internal List<KeyValuePair<string, string?>> Written => _written ??= [];

    internal bool IsEmpty => _written is null;

    /// <summary>Adds a text.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text.</param>
    public void Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        if (Refusal(value) is { } refusal)
        {
            Refuse(name, refusal);
        }
        else
        {
            Written.Add(new(name, value));
        }
    }

    /// <summary>Adds a value: the characters of a JSON string, or the literal of anything else.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it as JSON.</param>
    public void Add<T>(string name, T value, JsonWrite<T> write) => Add(name, ParameterText.Of(value, write));

    /// <summary>Adds a list; an empty one is not sent.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The list.</param>
    /// <param name="write">Writes one item as JSON.</param>
    /// <param name="joinedBy">What stands between the items; null: the name is repeated, and in a header <c>, </c> stands there.</param>
    public void AddList<T>(string name, IReadOnlyList<T> values, JsonWrite<T> write, string? joinedBy)
    {
        ArgumentNullException.ThrowIfNull(values);
        string? separator = joinedBy ?? (_isHeader ? HeaderList.Comma : null);
        var items = new List<string>(values.Count);
        for (int i = 0; i < values.Count; i++)
        {
            string item = ParameterText.Of(values[i], write);
            if (separator is null)
            {
                Add(name, item);
            }
            else if (HeaderList.CanHold(item, separator))
            {
                items.Add(item);
            }
            else
            {
                Refuse(name, $"must have no item that is empty, begins or ends with a space, or holds '{separator}', which joins them");
            }
        }

        if (items.Count > 0)
        {
            Add(name, string.Join(separator, items));
        }
    }

    /// <summary>Adds the entries of a map, each under its own name.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="values">The map.</param>
    /// <param name="write">Writes one value as JSON.</param>
    public void AddMap<T>(IEnumerable<KeyValuePair<string, T>> values, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach ((string name, T value) in values)
        {
            Add(name, value, write);
        }
    }

    /// <summary>Adds a name without a value.</summary>
    /// <param name="name">The name on the wire.</param>
    public void AddFlag(string name) => Written.Add(new(name, null));

    private string? Refusal(string value) => _isHeader
        ? HeaderText.IsCarried(value) ? null : "must be printable ASCII without space around it, as it goes into a header"
        : PercentEncoding.IsUnicode(value) ? null : "must be valid Unicode";

    private void Refuse(string name, string message)
    {
        if (_violations is null)
        {
            throw new ArgumentException($"The header {name} {message}.");
        }

        _violations.Add(name, _isHeader ? "header" : "text", message);
    }
}
