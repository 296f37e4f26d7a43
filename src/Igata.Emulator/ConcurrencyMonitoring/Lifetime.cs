namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>How long a session lives without a heartbeat. Headers tell times in whole seconds, so it ends on one.</summary>
internal static class Lifetime
{
    private static readonly TimeSpan OfSession = TimeSpan.FromSeconds(60);

    public static DateTimeOffset EndOf(DateTimeOffset now) => WholeSecond(now) + OfSession;

    public static DateTimeOffset WholeSecond(DateTimeOffset time) => time - TimeSpan.FromTicks(time.Ticks % TimeSpan.TicksPerSecond);
}
