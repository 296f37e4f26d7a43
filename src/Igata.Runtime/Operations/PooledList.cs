using System.Buffers;

namespace Igata.Runtime.Operations;

/// <summary>A list in a pooled array, for large structs: a list that grows would copy and discard several arrays.</summary>
internal sealed class PooledList<T> : IDisposable
{
    private const int MinCapacity = 4;

    private T[] _items = ArrayPool<T>.Shared.Rent(MinCapacity);

    public int Count { get; private set; }

    public T this[int index] => _items.AsSpan(0, Count)[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(Count * 2);
            _items.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(_items);
            _items = larger;
        }

        _items[Count++] = item;
    }

    public void Dispose()
    {
        Count = 0;
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items);
            _items = [];
        }
    }
}
