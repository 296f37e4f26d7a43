using System.Collections.Concurrent;

namespace Igata.Hosting.Tests.Clients;

/// <summary>A clock that records the delays between attempts instead of waiting. Longer timers, which are timeouts, run normally.</summary>
internal sealed class DelayRecorder(Action? onDelay = null) : TimeProvider
{
    // More than every delay of these tests, and less than every timeout.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(5);

    private readonly ConcurrentQueue<TimeSpan> _delays = new();

    public IReadOnlyCollection<TimeSpan> Delays => _delays;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > MaxDelay)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        _delays.Enqueue(dueTime);
        if (onDelay is null)
        {
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }

        onDelay();
        return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
    }
}
