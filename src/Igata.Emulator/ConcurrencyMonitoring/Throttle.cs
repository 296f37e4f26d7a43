namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>Limits calls to 200 per minute. The minute starts with the first call; after 200 calls, further ones are rejected until it ends.</summary>
internal sealed class Throttle<TCaller>
    where TCaller : notnull
{
    private const int MaxCalls = 200;

    // A clock may stand still.
    private const int MaxWindows = 100_000;

    private static readonly TimeSpan WindowLength = TimeSpan.FromMinutes(1);

    private readonly Dictionary<TCaller, Window> _windows = [];

    // In the order in which the windows end: all have the same length.
    private readonly Queue<(TCaller Caller, DateTimeOffset EndsAt)> _ends = [];

    /// <returns>The time of the next allowed call. Null if this call is allowed.</returns>
    public DateTimeOffset? CountCall(TCaller caller, DateTimeOffset now)
    {
        RemoveExpiredWindows(now);
        if (!_windows.TryGetValue(caller, out Window? window))
        {
            window = new Window { EndsAt = now + WindowLength };
            _windows.Add(caller, window);
            _ends.Enqueue((caller, window.EndsAt));
        }

        if (window.Calls == MaxCalls)
        {
            return window.EndsAt;
        }

        window.Calls++;
        return null;
    }

    private void RemoveExpiredWindows(DateTimeOffset now)
    {
        while (_ends.TryPeek(out (TCaller Caller, DateTimeOffset EndsAt) first) && (first.EndsAt <= now || _windows.Count >= MaxWindows))
        {
            _ends.Dequeue();
            _windows.Remove(first.Caller);
        }
    }

    private sealed class Window
    {
        public required DateTimeOffset EndsAt { get; init; }

        public int Calls { get; set; }
    }
}
