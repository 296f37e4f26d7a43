namespace Igata.Tests;

/// <summary>A clock that stands still until it is moved. Its timers are called while it moves, each at its time, by whoever moves it.</summary>
internal sealed class SteppedTime(DateTimeOffset beginning) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = beginning;

    public SteppedTime()
        : this(new DateTimeOffset(2021, 11, 30, 1, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many timers wait for their time.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _alarms.Count(static alarm => alarm.At is not null);
            }
        }
    }

    /// <summary>When the next timer is called; null when none waits.</summary>
    public DateTimeOffset? NextAt
    {
        get
        {
            lock (_gate)
            {
                return _alarms.Min(static alarm => alarm.At);
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
        var alarm = new Alarm(this, () => callback(state));
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
            Alarm? next = _alarms.Where(alarm => alarm.At <= end).MinBy(static alarm => alarm.At);
            _now = next?.At > _now ? next.At.Value : next is null ? end : _now;
            return next?.Ring();
        }
    }

    private sealed class Alarm(SteppedTime time, Action callback) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? At { get; private set; }

        public Action Ring()
        {
            At = _period > TimeSpan.Zero ? At + _period : null;
            return callback;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                At = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                _period = period;
                time._alarms.Remove(this);
                time._alarms.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                At = null;
                time._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
