namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>The lifetime of a session without a heartbeat. It ends on a whole second, because headers have whole seconds.</summary>
internal static class SessionLifetime
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    public static DateTimeOffset GetExpiry(DateTimeOffset now) => TruncateToSecond(now) + Duration;

    public static DateTimeOffset TruncateToSecond(DateTimeOffset time) => time - TimeSpan.FromTicks(time.Ticks % TimeSpan.TicksPerSecond);
}
