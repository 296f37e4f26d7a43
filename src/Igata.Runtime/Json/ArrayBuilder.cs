using System.Buffers;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Collects an unknown number of items: the first few on the stack, more in a pooled array.</summary>
/// <remarks>If an exception is thrown, the pooled array is left to the garbage collector; a try block would slow down every valid document.</remarks>
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
        }
        else
        {
            AddToLargerArray(item);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddToLargerArray(T item)
    {
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

    /// <summary>Returns the items in an array of the exact length.</summary>
    public readonly T[] ToArray() => _rented is { } rented ? CopyRented(rented, _count) : _count == 0 ? [] : CopyInline();

    private readonly T[] CopyInline()
    {
        var items = new T[_count];
        ((ReadOnlySpan<T>)_inline)[.._count].CopyTo(items);
        return items;
    }

    // This is a separate method, because the pool code would enlarge the stack frame of every short list.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T[] CopyRented(T[] rented, int count)
    {
        T[] items = rented.AsSpan(0, count).ToArray();
        Return(rented, count);
        return items;
    }

    // The array is cleared, so that the pool does not keep its items alive.
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
