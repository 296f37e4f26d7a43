namespace Igata.Runtime.Json;

/// <summary>Converts times to and from ticks of 100 ns since 1970.</summary>
internal static class UnixTimeConverter
{
    /// <summary>The maximum number of whole seconds of a <see cref="TimeSpan"/>.</summary>
    public const long MaxSeconds = long.MaxValue / TimeSpan.TicksPerSecond;

    public static bool TryConvertToTime(long ticks, out DateTimeOffset time)
    {
        long first = -DateTimeOffset.UnixEpoch.UtcTicks;
        long last = DateTime.MaxValue.Ticks + first;
        bool inRange = ticks >= first && ticks <= last;
        time = inRange ? new DateTimeOffset(new DateTime(ticks - first, DateTimeKind.Utc)) : default;
        return inRange;
    }

    public static long GetTicks(DateTimeOffset time) => time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;

    /// <summary>Returns whole units since 1970, rounded down, so that a time before 1970 is not moved to a later time.</summary>
    public static long FloorToUnits(DateTimeOffset time, long ticksPerUnit) => Math.DivRem(GetTicks(time), ticksPerUnit) switch
    {
        (long units, < 0) => units - 1,
        (long units, _) => units,
    };
}
