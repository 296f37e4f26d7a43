using System.Buffers;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>Collects items whose number is not known yet: the first few on the stack, more in a pooled array.</summary>
/// <remarks>A fault leaves the pooled array to the garbage collector; a try block would cost every good document.</remarks>
internal struct Gathered<T>
{
    private Few _few;
    private T[]? _many;
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (_many is { } many && (uint)_count < (uint)many.Length)
        {
            many[_count++] = item;
        }
        else
        {
            AddSlowly(item);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlowly(T item)
    {
        if (_count < Few.Length)
        {
            _few[_count++] = item;
            return;
        }

        T[] more = ArrayPool<T>.Shared.Rent(_count * 4);
        if (_many is null)
        {
            ((Span<T>)_few).CopyTo(more);
        }
        else
        {
            _many.CopyTo(more.AsSpan());
            Return(_many, _count);
        }

        _many = more;
        _many[_count++] = item;
    }

    /// <summary>The items in an array of exactly their number.</summary>
    public readonly T[] Exact() => _many is { } many ? ExactMany(many, _count) : _count == 0 ? [] : ExactFew();

    private readonly T[] ExactFew()
    {
        var exact = new T[_count];
        ((ReadOnlySpan<T>)_few)[.._count].CopyTo(exact);
        return exact;
    }

    // On its own: what a pool is made of would make the stack of every short list large.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T[] ExactMany(T[] many, int count)
    {
        T[] exact = many.AsSpan(0, count).ToArray();
        Return(many, count);
        return exact;
    }

    // Cleared, so that the pool keeps no object alive.
    private static void Return(T[] array, int used)
    {
        array.AsSpan(0, used).Clear();
        ArrayPool<T>.Shared.Return(array);
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 8;

        private T _first;
    }
}
