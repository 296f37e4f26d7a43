using System.Buffers;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Collects items whose number is not known yet: the first few on the stack, more in a pooled array.</summary>
/// <remarks>A fault leaves the pooled array to the garbage collector; a try block would cost every good document.</remarks>
internal struct ArrayBuilder<T>
{
    private InlineBuffer _inline;
    private T[]? _rented;
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (_rented is { } rented && (uint)_count < (uint)rented.Length)
        {
            rented[_count++] = item;
        }
        else
        {
            AddWithGrowth(item);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddWithGrowth(T item)
    {
        if (_count < InlineBuffer.Length)
        {
            _inline[_count++] = item;
            return;
        }

        T[] larger = ArrayPool<T>.Shared.Rent(_count * 4);
        if (_rented is null)
        {
            ((Span<T>)_inline).CopyTo(larger);
        }
        else
        {
            _rented.CopyTo(larger.AsSpan());
            Return(_rented, _count);
        }

        _rented = larger;
        _rented[_count++] = item;
    }

    /// <summary>The items in an array of exactly their number.</summary>
    public readonly T[] ToArray() => _rented is { } rented ? CopyRented(rented, _count) : _count == 0 ? [] : CopyInline();

    private readonly T[] CopyInline()
    {
        var items = new T[_count];
        ((ReadOnlySpan<T>)_inline)[.._count].CopyTo(items);
        return items;
    }

    // On its own: what a pool is made of would make the stack of every short list large.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T[] CopyRented(T[] rented, int count)
    {
        T[] items = rented.AsSpan(0, count).ToArray();
        Return(rented, count);
        return items;
    }

    // Cleared, so that the pool keeps no object alive.
    private static void Return(T[] array, int used)
    {
        array.AsSpan(0, used).Clear();
        ArrayPool<T>.Shared.Return(array);
    }

    [InlineArray(Length)]
    private struct InlineBuffer
    {
        public const int Length = 8;

        private T _first;
    }
}
