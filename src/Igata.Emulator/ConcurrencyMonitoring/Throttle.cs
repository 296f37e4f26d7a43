namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>Two hundred calls in a minute, which begins with the first of them; then none until it is over.</summary>
internal sealed class Throttle<TCaller>
    where TCaller : notnull
{
    private const int Most = 200;
    private const int Remembered = 10_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<TCaller, Window> _windows = [];

    /// <returns>When to come again; null when the call may go on.</returns>
    public DateTimeOffset? Count(TCaller caller, DateTimeOffset now)
    {
        if (!_windows.TryGetValue(caller, out Window? window) || window.Ends <= now)
        {
            Forget(now);
            _windows[caller] = window = new Window { Ends = now + Minute };
        }

        if (window.Calls == Most)
        {
            return window.Ends;
        }

        window.Calls++;
        return null;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_windows.Count < Remembered)
        {
            return;
        }

        foreach (TCaller caller in _windows.Where(window => window.Value.Ends <= now).Select(static window => window.Key).ToList())
        {
            _windows.Remove(caller);
        }
    }

    private sealed class Window
    {
        public required DateTimeOffset Ends { get; init; }

        public int Calls { get; set; }
    }
}
