using Igata.Runtime.Http;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Maps of which each entry is a parameter, with a common beginning of their names.
public sealed partial class ParameterWriter
{
    /// <summary>Adds the entries of a map, each under its own name.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names that belong to others.</param>
    /// <param name="prefixes">The beginnings of names that belong to others.</param>
    /// <param name="values">The map. Its keys are without the prefix.</param>
    /// <param name="write">The delegate that writes one value as JSON.</param>
    public void AddFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, EquatableMap<T> values, JsonWriterAction<T> write)
    {
        foreach ((string key, T value) in values.AsSpan())
        {
            if (TryGetName(prefix, key, names, prefixes) is { } name)
            {
                Add(name, value, write);
            }
        }
    }

    /// <summary>Adds the entries of a map of lists: each item under the name of its list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names that belong to others.</param>
    /// <param name="prefixes">The beginnings of names that belong to others.</param>
    /// <param name="values">The map. Its keys are without the prefix.</param>
    /// <param name="write">The delegate that writes one item as JSON.</param>
    public void AddListFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, EquatableMap<EquatableList<T>> values, JsonWriterAction<T> write)
    {
        foreach ((string key, EquatableList<T> items) in values.AsSpan())
        {
            if (TryGetName(prefix, key, names, prefixes) is { } name)
            {
                AddList(name, items, write, null);
            }
        }
    }

    /// <summary>Adds the entries of a map of sets: each item under the name of its set.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="names">The names that belong to others.</param>
    /// <param name="prefixes">The beginnings of names that belong to others.</param>
    /// <param name="values">The map. Its keys are without the prefix.</param>
    /// <param name="write">The delegate that writes one item as JSON.</param>
    public void AddSetFamily<T>(string prefix, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes, EquatableMap<EquatableSet<T>> values, JsonWriterAction<T> write)
    {
        foreach ((string key, EquatableSet<T> items) in values.AsSpan())
        {
            if (TryGetName(prefix, key, names, prefixes) is { } name)
            {
                AddList(name, items, write, null);
            }
        }
    }

    /// <summary>Returns the name of an entry, or reports why it cannot be sent.</summary>
    private string? TryGetName(string prefix, string key, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes)
    {
        string name = prefix + key;
        if (FindNameProblem(name, names, prefixes) is not { } problem)
        {
            return name;
        }

        AddViolation(SafeText.Escape(name), problem);
        return null;
    }

    private string? FindNameProblem(string name, ReadOnlySpan<string> names, ReadOnlySpan<string> prefixes)
    {
        StringComparison comparison = _isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return FamilyNames.IsTaken(name, names, prefixes, comparison) ? "must not have the name of another member"
            : _isHeader && !HeaderSyntax.IsToken(name) ? "must have a name of letters, digits and !#$%&'*+-.^_`|~, because it is a header"
            : _isHeader && HeaderSyntax.IsReserved(name) ? "must not describe the body or the connection, which the transport does"
            : name.Length == 0 ? "must have a name"
            : !_isHeader && !PercentEncoding.IsWellFormed(name) ? "must have a name of valid Unicode"
            : null;
    }
}
