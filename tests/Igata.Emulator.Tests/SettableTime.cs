namespace Igata.Emulator.Tests;

/// <summary>A clock that stands still until it is told otherwise.</summary>
internal sealed class SettableTime : TimeProvider
{
    public static DateTimeOffset Beginning { get; } = new(2021, 11, 30, 1, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Beginning;

    public override DateTimeOffset GetUtcNow() => Now;
}
