using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Igata.Runtime.Values;

namespace Igata.Runtime;

/// <summary>
/// An immutable map from names to values that preserves the wire order. Equality does not depend on the order. In a map of headers, the case
/// of the names does not matter.
/// <c>default</c> is the empty map.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <remarks>
/// A collection expression creates one: <c>[new("a", 1), new("b", 2)]</c>, or <c>[.. map, new("a", 3)]</c> for a copy with another value. A
/// <see cref="Dictionary{TKey, TValue}"/> is converted implicitly.
/// </remarks>
[CollectionBuilder(typeof(EquatableMap), nameof(EquatableMap.Create))]
public readonly struct EquatableMap<T> : IReadOnlyDictionary<string, T>, IEquatable<EquatableMap<T>>
{
    private readonly KeyValuePair<string, T>[]? _entries;
    private readonly MapIndex? _index;

    internal EquatableMap(KeyValuePair<string, T>[] entries)
    {
        _entries = entries;
        _index = entries.Length > MapKeyComparer.MaxLinearCount ? MapKeyComparer.BuildIndex(entries) : null;
    }

    private EquatableMap(KeyValuePair<string, T>[] entries, MapIndex index)
    {
        _entries = entries;
        _index = index;
    }

    /// <summary>Creates a map whose names are compared without regard to case. Of names that differ in case only, the last value is used.</summary>
    internal static EquatableMap<T> IgnoringCase(KeyValuePair<string, T>[] entries)
    {
        if (entries.Length == 0)
        {
            return default;
        }

        var index = new Dictionary<string, int>(entries.Length, StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, T> entry in entries)
        {
            index.TryAdd(entry.Key, index.Count);
            entries[index[entry.Key]] = entry;
        }

        return new(index.Count == entries.Length ? entries : entries[..index.Count], new MapIndex(index));
    }

    /// <summary>Gets the number of names.</summary>
    public int Count => _entries is null ? 0 : _entries.Length;

    /// <summary>Gets the value of a name.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="KeyNotFoundException">The map does not contain the name.</exception>
    public T this[string key] => TryGetValue(key, out T? value)
        ? value
        : throw new KeyNotFoundException($"The map does not contain the member \"{key}\".");

    /// <summary>Gets the names in wire order.</summary>
    public IEnumerable<string> Keys => Entries.Select(static entry => entry.Key);

    /// <summary>Gets the values in wire order.</summary>
    public IEnumerable<T> Values => Entries.Select(static entry => entry.Value);

    private KeyValuePair<string, T>[] Entries => _entries ?? [];

    private bool IgnoresCase => _index is { IgnoresCase: true };

    /// <summary>Returns the names and values in wire order, without copying them.</summary>
    /// <returns>A view that is valid as long as the map.</returns>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <summary>Returns whether the map contains a name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>True if the map contains the name.</returns>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <summary>Gets the value of a name.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if the map does not contain the name.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int index = Find(key);
        value = index < 0 ? default : Entries[index].Value;
        return index >= 0;
    }

    private int Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _index is null ? MapKeyComparer.Find(AsSpan(), key) : _index.Find(key);
    }

    /// <summary>Returns an enumerator that does not allocate.</summary>
    /// <returns>The enumerator.</returns>
    public EquatableList<KeyValuePair<string, T>>.Enumerator GetEnumerator() => new(Entries);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)Entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Entries.GetEnumerator();

    /// <summary>Returns whether both have the same names with equal values, in any order.</summary>
    /// <param name="other">The map to compare with.</param>
    /// <returns>True if both have the same names with equal values, in any order.</returns>
    public bool Equals(EquatableMap<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        if (IgnoresCase != other.IgnoresCase && Count > 0)
        {
            return IgnoresCase ? Equals(IgnoringCase(other.AsSpan().ToArray())) : other.Equals(this);
        }

        foreach ((string key, T value) in AsSpan())
        {
            if (!other.TryGetValue(key, out T? otherValue) || !EqualityComparer<T>.Default.Equals(value, otherValue))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableMap<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int sum = Count;
        foreach ((string key, T value) in AsSpan())
        {
            sum = unchecked(sum + HashCode.Combine(string.GetHashCode(key, StringComparison.OrdinalIgnoreCase), value));
        }

        return sum;
    }

    /// <summary>Returns the first members and the number of the remaining ones.</summary>
    /// <returns>A string of bounded length.</returns>
    public override string ToString() => SequenceEquality.Describe(AsSpan());

    /// <summary>Returns whether both have the same names with equal values.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(EquatableMap<T> left, EquatableMap<T> right) => left.Equals(right);

    /// <summary>Returns whether the maps differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(EquatableMap<T> left, EquatableMap<T> right) => !left.Equals(right);

    /// <summary>Creates a map from a copy of a dictionary.</summary>
    /// <param name="members">The names and values.</param>
    public static implicit operator EquatableMap<T>(Dictionary<string, T> members) => new(SequenceEquality.Copy(members));
}

/// <summary>Creates maps.</summary>
public static class EquatableMap
{
    /// <summary>Copies names and values. If a name occurs twice, the last value is used.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entries">The names and values.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">A name is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public static EquatableMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries)
    {
        foreach (KeyValuePair<string, T> entry in entries)
        {
            if (entry.Key is null)
            {
                throw new ArgumentException("A name of a map is null. A name is text, which may be empty.", nameof(entries));
            }
        }

        return new(MapKeyComparer.Distinct(entries));
    }
}
