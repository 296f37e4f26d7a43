namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>How long a session lives without a heartbeat. Headers tell times in whole seconds, so it ends on one.</summary>
internal static class SessionLifetime
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    public static DateTimeOffset GetExpiry(DateTimeOffset now) => TruncateToSecond(now) + Duration;

    public static DateTimeOffset TruncateToSecond(DateTimeOffset time) => time - TimeSpan.FromTicks(time.Ticks % TimeSpan.TicksPerSecond);
}
