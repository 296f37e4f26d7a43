using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Values;

namespace Igata.Runtime;

/// <summary>
/// An immutable set: equal to another whatever the order of its items. The order is kept, because it is the order on
/// the wire. <c>default</c> is the empty set.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
[CollectionBuilder(typeof(EquatableSet), nameof(EquatableSet.Create))]
public readonly struct EquatableSet<T> : IReadOnlyList<T>, IEquatable<EquatableSet<T>>
{
    private readonly T[]? _items;

    internal EquatableSet(T[] items) => _items = items;

    /// <summary>How many items there are.</summary>
    public int Count => _items is null ? 0 : _items.Length;

    /// <summary>The item at a position counted from zero, in the order on the wire.</summary>
    /// <param name="index">The position.</param>
    public T this[int index] => AsSpan()[index];

    /// <summary>The items, without copying.</summary>
    /// <returns>A view that lives as long as the set.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Whether an item is in the set.</summary>
    /// <param name="item">The item.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(T item) => Array.IndexOf(_items ?? [], item) >= 0;

    /// <summary>Walks through the items without allocating.</summary>
    /// <returns>The walk.</returns>
    public EquatableList<T>.Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Whether both hold equal items, each as often, in any order.</summary>
    /// <param name="other">The set to compare with.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(EquatableSet<T> other) => SequenceEquality.EqualsInAnyOrder(AsSpan(), other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableSet<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int sum = Count;
        foreach (T item in AsSpan())
        {
            sum = unchecked(sum + (item?.GetHashCode() ?? 0));
        }

        return sum;
    }

    /// <summary>The first items, and how many more there are.</summary>
    /// <returns>A text of bounded length.</returns>
    public override string ToString() => SequenceEquality.Describe(AsSpan());

    /// <summary>Whether both hold equal items in any order.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(EquatableSet<T> left, EquatableSet<T> right) => left.Equals(right);

    /// <summary>Whether the sets differ.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(EquatableSet<T> left, EquatableSet<T> right) => !left.Equals(right);

    /// <summary>Copies an array.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableSet<T>(T[] items) => new(SequenceEquality.Copy(items));

    /// <summary>Copies a list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableSet<T>(List<T> items) => new(SequenceEquality.Copy(items));

    /// <summary>Copies a hash set.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableSet<T>(HashSet<T> items) => new(SequenceEquality.Copy(items));
}

/// <summary>Makes sets.</summary>
public static class EquatableSet
{
    /// <summary>Copies the items; this is what a collection expression calls.</summary>
    /// <typeparam name="T">What the set holds.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The set.</returns>
    public static EquatableSet<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Takes an array over; the caller must not touch it again. Copied only when some of it is unused.</summary>
    /// <typeparam name="T">What the set holds.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="count">How many of its items are in use.</param>
    /// <returns>The set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableSet<T> CreateFromArrayUnsafe<T>(T[] array, int count) => new(SequenceEquality.Trim(array, count));
}
