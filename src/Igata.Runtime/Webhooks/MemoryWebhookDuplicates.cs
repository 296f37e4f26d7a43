namespace Igata.Runtime;

/// <summary>
/// Remembers webhooks in the memory of the process. The memory is bounded: if there are too many, the oldest is forgotten, and a response
/// with a body of more than 64 KiB is not remembered.
/// </summary>
public sealed class MemoryWebhookDuplicates : IWebhookDuplicates
{
    private const int MaxBodyBytes = 64 * 1024;

    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Queue<(string Key, Entry Entry)> _order = new();
    private readonly object _lock = new();
    private readonly int _maxEntries;
    private readonly TimeProvider _timeProvider;

    /// <summary>Creates an empty memory.</summary>
    /// <param name="maxEntries">The maximum number of webhooks.</param>
    /// <param name="timeProvider">The clock; null for that of the system.</param>
    public MemoryWebhookDuplicates(int maxEntries = 10_000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxEntries);
        _maxEntries = maxEntries;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Gets the number of remembered webhooks.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<WebhookResponse?> FindAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            return new(_entries.TryGetValue(key, out Entry? entry) && entry.Ends > _timeProvider.GetUtcNow() ? entry.Response : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(string key, WebhookResponse response, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(response);
        if (response.Body.Length > MaxBodyBytes)
        {
            return default;
        }

        DateTimeOffset now = _timeProvider.GetUtcNow();
        var entry = new Entry(response, now + duration);
        lock (_lock)
        {
            _entries[key] = entry;
            _order.Enqueue((key, entry));
            while (_order.Count > _maxEntries || (_order.TryPeek(out var oldest) && oldest.Entry.Ends <= now))
            {
                (string oldKey, Entry old) = _order.Dequeue();
                if (_entries.TryGetValue(oldKey, out Entry? current) && current == old)
                {
                    _entries.Remove(oldKey);
                }
            }
        }

        return default;
    }

    private sealed class Entry(WebhookResponse response, DateTimeOffset ends)
    {
        public WebhookResponse Response => response;

        public DateTimeOffset Ends => ends;
    }
}
