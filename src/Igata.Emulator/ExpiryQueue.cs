namespace Igata.Emulator;

/// <summary>
/// Items by the time at which they end, so that a call does not walk all of them. An item that gets a later time, or that ends otherwise, is
/// recognized when its first time has come.
/// </summary>
/// <param name="getExpiry">Returns the time at which an item ends; null if it does not, or no longer.</param>
internal sealed class ExpiryQueue<T>(Func<T, DateTimeOffset?> getExpiry)
{
    private const int MinTrimCount = 64;

    private PriorityQueue<T, (DateTimeOffset Time, long Number)> _queue = new();
    private long _number;

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="runningCount">The number of items that have not ended.</param>
    public void Add(T item, int runningCount)
    {
        if (_queue.Count > MinTrimCount + (2 * runningCount))
        {
            RemoveEnded();
        }

        Enqueue(item);
    }

    /// <summary>Removes the items that have ended, and returns them in the order of their times.</summary>
    public IEnumerable<T> TakeExpired(DateTimeOffset now)
    {
        while (_queue.TryPeek(out T? item, out (DateTimeOffset Time, long Number) next) && next.Time <= now)
        {
            _queue.Dequeue();
            if (getExpiry(item) <= now)
            {
                yield return item;
            }
            else
            {
                Enqueue(item);
            }
        }
    }

    private void Enqueue(T item)
    {
        if (getExpiry(item) is { } time)
        {
            _queue.Enqueue(item, (time, _number++));
        }
    }

    private void RemoveEnded() => _queue = new(_queue.UnorderedItems.Where(entry => getExpiry(entry.Element) is not null).ToList());
}
