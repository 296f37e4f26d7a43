namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>Limits calls to 200 per minute. The minute starts with the first call; after 200 calls, further ones are rejected until it ends.</summary>
internal sealed class Throttle<TCaller>
    where TCaller : notnull
{
    private const int MaxCalls = 200;
    private const int MaxWindows = 10_000;

    private static readonly TimeSpan WindowLength = TimeSpan.FromMinutes(1);

    private readonly Dictionary<TCaller, Window> _windows = [];

    /// <returns>The time of the next allowed call. Null if this call is allowed.</returns>
    public DateTimeOffset? CountCall(TCaller caller, DateTimeOffset now)
    {
        if (!_windows.TryGetValue(caller, out Window? window) || window.EndsAt <= now)
        {
            RemoveExpiredWindows(now);
            _windows[caller] = window = new Window { EndsAt = now + WindowLength };
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
        if (_windows.Count < MaxWindows)
        {
            return;
        }

        foreach (TCaller caller in _windows.Where(window => window.Value.EndsAt <= now).Select(static window => window.Key).ToList())
        {
            _windows.Remove(caller);
        }
    }

    private sealed class Window
    {
        public required DateTimeOffset EndsAt { get; init; }

        public int Calls { get; set; }
    }
}
