using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Values;

namespace Igata.Runtime;

/// <summary>
/// An immutable set. Equality does not depend on the order of the items. The items are stored in wire order.
/// <c>default</c> is the empty set.
/// </summary>
/// <remarks>
/// A set that is created from items contains each of them once, at its first position. A set that was received with duplicates keeps them, so
/// that it is written back unchanged.
/// </remarks>
/// <typeparam name="T">The item type.</typeparam>
[CollectionBuilder(typeof(EquatableSet), nameof(EquatableSet.Create))]
public readonly struct EquatableSet<T> : IReadOnlyList<T>, IEquatable<EquatableSet<T>>
{
    private readonly T[]? _items;

    internal EquatableSet(T[] items) => _items = items;

    /// <summary>Gets the number of items.</summary>
    public int Count => _items is null ? 0 : _items.Length;

    /// <summary>Gets the item at a zero-based index, in wire order.</summary>
    /// <param name="index">The zero-based index.</param>
    public T this[int index] => AsSpan()[index];

    /// <summary>Returns the items without copying them.</summary>
    /// <returns>A view that is valid as long as the set.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Returns whether the set contains an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>True if the set contains the item.</returns>
    public bool Contains(T item) => Array.IndexOf(_items ?? [], item) >= 0;

    /// <summary>Returns an enumerator that does not allocate.</summary>
    /// <returns>The enumerator.</returns>
    public EquatableList<T>.Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Returns whether both contain equal items with equal multiplicity, in any order.</summary>
    /// <param name="other">The set to compare with.</param>
    /// <returns>True if both contain equal items with equal multiplicity, in any order.</returns>
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

    /// <summary>Returns the first items and the number of the remaining ones.</summary>
    /// <returns>A string of bounded length.</returns>
    public override string ToString() => SequenceEquality.Describe(AsSpan());

    /// <summary>Returns whether both contain equal items, in any order.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(EquatableSet<T> left, EquatableSet<T> right) => left.Equals(right);

    /// <summary>Returns whether the sets differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(EquatableSet<T> left, EquatableSet<T> right) => !left.Equals(right);

    /// <summary>Creates a set from the items of an array, each of them once.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableSet<T>(T[] items) => new(SequenceEquality.GetDistinct(SequenceEquality.Copy(items)));

    /// <summary>Creates a set from the items of a list, each of them once.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableSet<T>(List<T> items) => new(SequenceEquality.GetDistinct(SequenceEquality.Copy(items)));

    /// <summary>Creates a set from a copy of a hash set.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableSet<T>(HashSet<T> items) => new(SequenceEquality.GetDistinct(SequenceEquality.Copy(items)));
}

/// <summary>Creates sets.</summary>
public static class EquatableSet
{
    /// <summary>Copies the items, each of them once. Collection expressions call this method.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The set.</returns>
    public static EquatableSet<T> Create<T>(ReadOnlySpan<T> items) => new(SequenceEquality.GetDistinct(items.ToArray()));

    /// <summary>Takes ownership of an array, which the caller must not use again. The array is copied only if part of it is unused.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="count">The number of items in use.</param>
    /// <returns>The set.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableSet<T> CreateFromArrayUnsafe<T>(T[] array, int count) => new(SequenceEquality.Trim(array, count));
}
