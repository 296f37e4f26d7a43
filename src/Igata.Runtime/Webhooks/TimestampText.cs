using System.Globalization;

namespace Igata.Runtime.Webhooks;

/// <summary>The time of sending as text.</summary>
internal static class TimestampText
{
    public static bool TryParse(string text, string type, out DateTimeOffset time)
    {
        time = default;
        return type switch
        {
            "unix-seconds" => TryParse(text, TimeSpan.TicksPerSecond, out time),
            "unix-millis" => TryParse(text, TimeSpan.TicksPerMillisecond, out time),
            "rfc3339" => text.Contains('T', StringComparison.OrdinalIgnoreCase) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time),
            "http-date" => DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out time),
            _ => throw new InvalidOperationException($"The type {type} is not defined."),
        };
    }

    public static string Format(DateTimeOffset time, string type) => type switch
    {
        "unix-seconds" => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "unix-millis" => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        "rfc3339" => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        "http-date" => time.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"The type {type} is not defined."),
    };

    private static bool TryParse(string text, long ticks, out DateTimeOffset time)
    {
        time = default;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number > (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / ticks)
        {
            return false;
        }

        time = DateTimeOffset.UnixEpoch.AddTicks(number * ticks);
        return true;
    }
}
