namespace Igata.Emulator;

/// <summary>A clock that can be moved ahead of the one below it. Timers are those of the one below.</summary>
internal sealed class EmulatorClock(TimeProvider below) : TimeProvider
{
    private long _offset;

    public override long TimestampFrequency => below.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => below.LocalTimeZone;

    private TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public override DateTimeOffset GetUtcNow() => below.GetUtcNow() + Offset;

    public override long GetTimestamp() => below.GetTimestamp() + (long)(Offset.TotalSeconds * below.TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        below.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue.AddYears(-1) - GetUtcNow());
        Interlocked.Add(ref _offset, time.Ticks);
    }
}
