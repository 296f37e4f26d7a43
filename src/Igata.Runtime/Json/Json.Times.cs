using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Igata.Runtime.Json;

public static partial class Json
{
    private const string ExpectedSeconds = "a whole number of seconds";

    private const string ExpectedTime = "a time between the years 1 and 9999";

    /// <summary>Reads whole seconds since 1970.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTimeOffset UnixSeconds(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        (DateTimeOffset time, at) = UnixUnits(json, at, TimeSpan.TicksPerSecond);
        return time;
    }

    /// <summary>Reads whole milliseconds since 1970.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTimeOffset UnixMillis(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        (DateTimeOffset time, at) = UnixUnits(json, at, TimeSpan.TicksPerMillisecond);
        return time;
    }

    /// <summary>Reads whole microseconds since 1970.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTimeOffset UnixMicros(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        (DateTimeOffset time, at) = UnixUnits(json, at, TimeSpan.TicksPerMicrosecond);
        return time;
    }

    /// <summary>Reads seconds since 1970 that may have a fraction; what is finer than 100 ns is cut off.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset UnixTime(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        int end = JsonNumber.End(json, at);
        if (!decimal.TryParse(json[at..end], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            || decimal.Abs(seconds) > UnixTicks.MostSeconds
            || !UnixTicks.TryTime((long)(seconds * TimeSpan.TicksPerSecond), out DateTimeOffset time))
        {
            throw Unexpected(json, at, ExpectedTime);
        }

        at = end;
        return time;
    }

    /// <summary>Reads a whole number of seconds.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The span of time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TimeSpan Seconds(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        int start = at;
        (long seconds, at) = IsOneDigit(json, at) ? (json[at] - '0', at + 1) : JsonNumber.Integer(json, at, ExpectedSeconds);
        return seconds is <= UnixTicks.MostSeconds and >= -UnixTicks.MostSeconds
            ? new TimeSpan(seconds * TimeSpan.TicksPerSecond)
            : throw Unexpected(json, start, ExpectedSeconds);
    }

    /// <summary>Reads a time such as <c>2018-07-13T12:30:45.5+09:00</c>; what is finer than 100 ns is cut off.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset Rfc3339(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        const string Expected = "a time of RFC 3339";
        ReadOnlySpan<byte> text = JsonText.Bytes(json, at, Expected, out int end);
        if (!Rfc3339Text.TryRead(text, out DateTimeOffset time))
        {
            throw Unexpected(json, at, Expected);
        }

        at = end;
        return time;
    }

    /// <summary>Reads a time such as <c>Fri, 13 Jul 2018 12:30:45 GMT</c>.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where the value begins; afterwards behind it.</param>
    /// <param name="reader">The state of the reading.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset HttpDate(ReadOnlySpan<byte> json, ref int at, ref JsonReader reader)
    {
        const string Expected = "a time of HTTP";
        string text = Encoding.UTF8.GetString(JsonText.Bytes(json, at, Expected, out int end));
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            throw Unexpected(json, at, Expected);
        }

        at = end;
        return time;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (DateTimeOffset Time, int End) UnixUnits(ReadOnlySpan<byte> json, int at, long ticksPerUnit)
    {
        (long units, int end) = JsonNumber.Integer(json, at, ExpectedTime);
        return units <= long.MaxValue / ticksPerUnit && units >= long.MinValue / ticksPerUnit
            && UnixTicks.TryTime(units * ticksPerUnit, out DateTimeOffset time)
            ? (time, end)
            : throw Unexpected(json, at, ExpectedTime);
    }
}
