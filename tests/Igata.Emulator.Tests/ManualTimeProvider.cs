namespace Igata.Emulator.Tests;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    public static DateTimeOffset StartTime { get; } = new(2021, 11, 30, 1, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = StartTime;

    public override DateTimeOffset GetUtcNow() => Now;
}
