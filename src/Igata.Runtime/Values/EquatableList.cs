using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Igata.Runtime.Values;

namespace Igata.Runtime;

/// <summary>An immutable list that is equal to another when its items are. <c>default</c> is the empty list.</summary>
/// <typeparam name="T">What it holds.</typeparam>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public readonly struct EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    private readonly T[]? _items;

    internal EquatableList(T[] items) => _items = items;

    /// <summary>How many items there are.</summary>
    public int Count => _items is null ? 0 : _items.Length;

    /// <summary>The item at a position counted from zero.</summary>
    /// <param name="index">The position.</param>
    public T this[int index] => AsSpan()[index];

    /// <summary>The items, without copying.</summary>
    /// <returns>A view that lives as long as the list.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Some of the items; this is what <c>list[1..]</c> and a list pattern call.</summary>
    /// <param name="start">The position of the first.</param>
    /// <param name="length">How many.</param>
    /// <returns>A list of its own.</returns>
    public EquatableList<T> Slice(int start, int length) => new(AsSpan().Slice(start, length).ToArray());

    /// <summary>Walks through the items without allocating.</summary>
    /// <returns>The walk.</returns>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Whether both hold equal items in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    /// <returns>True when they do.</returns>
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

    /// <summary>The first items, and how many more there are.</summary>
    /// <returns>A text of bounded length.</returns>
    public override string ToString() => SequenceEquality.Describe(AsSpan());

    /// <summary>Whether both hold equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);

    /// <summary>Copies an array.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableList<T>(T[] items) => new(SequenceEquality.Copy(items));

    /// <summary>Copies a list.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableList<T>(List<T> items) => new(SequenceEquality.Copy(items));

    /// <summary>Copies an immutable array; one that was never assigned is empty.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableList<T>(ImmutableArray<T> items) => new(items.AsSpan().ToArray());

    /// <summary>A walk through a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items) => (_items, _index) = (items, -1);

        /// <summary>The item that the walk stands at.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Steps to the next item.</summary>
        /// <returns>False at the end.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Makes lists.</summary>
public static class EquatableList
{
    /// <summary>Copies the items; this is what a collection expression calls.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Takes an array over; the caller must not touch it again. Copied only when some of it is unused.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="count">How many of its items are in use.</param>
    /// <returns>The list.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static EquatableList<T> CreateFromArrayUnsafe<T>(T[] array, int count) => new(SequenceEquality.Trim(array, count));
}
