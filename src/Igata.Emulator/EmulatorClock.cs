namespace Igata.Emulator;

/// <summary>A clock that can be moved ahead of the one below it.</summary>
internal sealed class EmulatorClock(TimeProvider below) : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => below.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue.AddYears(-1) - GetUtcNow());
        Interlocked.Add(ref _ahead, time.Ticks);
    }
}
