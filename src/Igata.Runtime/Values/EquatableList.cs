using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>An immutable list with equality by its items. <c>default</c> is the empty list.</summary>
/// <typeparam name="T">The item type.</typeparam>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public readonly struct EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[]? _items;

    internal EquatableList(T[] items) => _items = items;

    /// <summary>Gets the number of items.</summary>
    public int Count => _items is null ? 0 : _items.Length;

    /// <summary>Gets the item at a zero-based index.</summary>
    /// <param name="index">The zero-based index.</param>
    public T this[int index] => AsSpan()[index];

    /// <summary>Returns the items without copying them.</summary>
    /// <returns>A view that is valid as long as the list.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Returns a range of the items. <c>list[1..]</c> and list patterns call this method.</summary>
    /// <param name="start">The index of the first item.</param>
    /// <param name="length">The number of items.</param>
    /// <returns>A new list.</returns>
    public EquatableList<T> Slice(int start, int length) => new(AsSpan().Slice(start, length).ToArray());

    /// <summary>Returns an enumerator that does not allocate.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Returns whether both contain equal items in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    /// <returns>True if both contain equal items in the same order.</returns>
    public bool Equals(EquatableList<T> other) => SequenceEquality.SequenceEqual(AsSpan(), other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the first items and the number of the remaining ones.</summary>
    /// <returns>A string of bounded length.</returns>
    public override string ToString() => SequenceEquality.Describe(AsSpan());

    /// <summary>Returns whether both contain equal items in the same order.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    /// <summary>Returns whether the lists differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);

    /// <summary>Creates a list from a copy of an array.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableList<T>(T[] items) => new(SequenceEquality.Copy(items));

    /// <summary>Creates a list from a copy of a list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableList<T>(List<T> items) => new(SequenceEquality.Copy(items));

    /// <summary>Creates a list from a copy of an immutable array. A default array results in an empty list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableList<T>(ImmutableArray<T> items) => new(items.AsSpan().ToArray());

    /// <summary>An enumerator over a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items) => (_items, _index) = (items, -1);

        /// <summary>Gets the current item.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Moves to the next item.</summary>
        /// <returns>False at the end of the list.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Creates lists.</summary>
public static class EquatableList
{
    /// <summary>Copies the items. Collection expressions call this method.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Takes ownership of an array, which the caller must not use again. The array is copied only if part of it is unused.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="count">The number of items in use.</param>
    /// <returns>The list.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableList<T> CreateFromArrayUnsafe<T>(T[] array, int count) => new(SequenceEquality.Trim(array, count));
}
