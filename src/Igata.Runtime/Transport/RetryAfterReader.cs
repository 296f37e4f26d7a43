using System.Globalization;
using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime.Transport;

/// <summary>Reads a header with the time of the next attempt.</summary>
internal static class RetryAfterReader
{
    // Longer delays do not fit in a TimeSpan, and nobody waits for them.
    private const decimal MaxSeconds = 100L * 365 * 24 * 60 * 60;

    /// <summary>Returns the time to wait; null if the header is missing or cannot be read.</summary>
    public static TimeSpan? Read(TimeProvider clock, string header, IReadOnlyDictionary<string, string> headers, RetryAfterFormat format)
    {
        if (!headers.TryGetValue(header, out string? text))
        {
            return null;
        }

        return format switch
        {
            RetryAfterFormat.SecondsOrDate => ReadDelay(text, 1) ?? (HttpDateParser.TryParse(text, out DateTimeOffset date) ? GetRemaining(date, clock, headers) : null),
            RetryAfterFormat.Milliseconds => ReadDelay(text, 1000),
            RetryAfterFormat.UnixSeconds => ReadTime(text, 1, clock, headers),
            RetryAfterFormat.UnixMilliseconds => ReadTime(text, 1000, clock, headers),
            RetryAfterFormat.UnixMicroseconds => ReadTime(text, 1_000_000, clock, headers),
            RetryAfterFormat.Rfc3339 => Rfc3339Parser.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset time) ? GetRemaining(time, clock, headers) : null,
            RetryAfterFormat.Rfc2822 => Rfc2822Parser.TryParse(text, out DateTimeOffset mailTime) ? GetRemaining(mailTime, clock, headers) : null,
            RetryAfterFormat.MsDate => MsDateParser.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset msTime) ? GetRemaining(msTime, clock, headers) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The format is not defined."),
        };
    }

    private static TimeSpan? ReadDelay(string text, int unitsPerSecond) =>
        TryReadNumber(text, out decimal units) && units >= 0 ? new TimeSpan((long)(Math.Min(units / unitsPerSecond, MaxSeconds) * TimeSpan.TicksPerSecond)) : null;

    private static TimeSpan? ReadTime(string text, int unitsPerSecond, TimeProvider clock, IReadOnlyDictionary<string, string> headers) =>
        !TryReadNumber(text, out decimal units) || units < 0 ? null
            : units / unitsPerSecond <= UnixTimeConverter.MaxSeconds && UnixTimeConverter.TryConvertToTime((long)(units / unitsPerSecond * TimeSpan.TicksPerSecond), out DateTimeOffset time) ? GetRemaining(time, clock, headers)
            : TimeSpan.FromSeconds((long)MaxSeconds);

    // A number that no decimal can contain is still a very long time.
    private static bool TryReadNumber(string text, out decimal number)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        bool isNumber = decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out number);
        if (!isNumber && text.AsSpan().Trim() is [>= '0' and <= '9', ..] && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out _))
        {
            (isNumber, number) = (true, decimal.MaxValue);
        }

        return isNumber;
    }

    private static TimeSpan GetRemaining(DateTimeOffset time, TimeProvider clock, IReadOnlyDictionary<string, string> headers)
    {
        DateTimeOffset now = headers.TryGetValue("Date", out string? sent) && HttpDateParser.TryParse(sent, out DateTimeOffset serverTime) ? serverTime : clock.GetUtcNow();
        return time > now ? time - now : TimeSpan.Zero;
    }
}
