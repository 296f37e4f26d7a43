namespace Igata.Tests;

/// <summary>A clock that stands still until it is moved. Its timers are called while it moves, each at its time, by whoever moves it.</summary>
internal sealed class SteppedTimeProvider(DateTimeOffset beginning) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = beginning;

    public SteppedTimeProvider()
        : this(new DateTimeOffset(2021, 11, 30, 1, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait for their time.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count(static alarm => alarm.DueAt is not null);
            }
        }
    }

    /// <summary>When the next timer is called; null when none waits.</summary>
    public DateTimeOffset? NextTimerAt
    {
        get
        {
            lock (_gate)
            {
                return _timers.Min(static alarm => alarm.DueAt);
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new ManualTimer(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan time)
    {
        DateTimeOffset end = GetUtcNow() + time;
        while (Next(end) is { } alarm)
        {
            alarm();
        }
    }

    /// <summary>The alarm that is next, with the clock put to its time; null when the end is reached without one.</summary>
    private Action? Next(DateTimeOffset end)
    {
        lock (_gate)
        {
            ManualTimer? next = _timers.Where(alarm => alarm.DueAt <= end).MinBy(static alarm => alarm.DueAt);
            _now = next?.DueAt > _now ? next.DueAt.Value : next is null ? end : _now;
            return next?.Fire();
        }
    }

    private sealed class ManualTimer(SteppedTimeProvider time, Action callback) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? DueAt { get; private set; }

        public Action Fire()
        {
            DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;
            return callback;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                _period = period;
                time._timers.Remove(this);
                time._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                DueAt = null;
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
