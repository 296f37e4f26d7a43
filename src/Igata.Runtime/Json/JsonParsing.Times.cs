using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class JsonParsing
{
    private const string ExpectedSeconds = "a whole number of seconds";

    private const string ExpectedTime = "a time between the years 1 and 9999";

    /// <summary>Reads an integer of seconds since 1970.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTimeOffset UnixSeconds(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        (DateTimeOffset time, position) = ReadUnixTime(json, position, TimeSpan.TicksPerSecond);
        return time;
    }

    /// <summary>Reads an integer of milliseconds since 1970.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTimeOffset UnixMillis(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        (DateTimeOffset time, position) = ReadUnixTime(json, position, TimeSpan.TicksPerMillisecond);
        return time;
    }

    /// <summary>Reads an integer of microseconds since 1970.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DateTimeOffset UnixMicros(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        (DateTimeOffset time, position) = ReadUnixTime(json, position, TimeSpan.TicksPerMicrosecond);
        return time;
    }

    /// <summary>Reads seconds since 1970 with an optional fraction, truncated to 100 ns.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset UnixTime(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        int end = JsonNumber.SkipNumber(json, position);
        if (!decimal.TryParse(json[position..end], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            || decimal.Abs(seconds) > UnixTimeConverter.MaxSeconds
            || !UnixTimeConverter.TryConvertToTime((long)(seconds * TimeSpan.TicksPerSecond), out DateTimeOffset time))
        {
            throw CreateUnexpectedTokenException(json, position, ExpectedTime);
        }

        position = end;
        return time;
    }

    /// <summary>Reads a whole number of seconds.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time span.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TimeSpan Seconds(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        int start = position;
        (long seconds, position) = IsSingleDigit(json, position) ? (json[position] - '0', position + 1) : JsonNumber.ReadInteger(json, position, ExpectedSeconds);
        return seconds is <= UnixTimeConverter.MaxSeconds and >= -UnixTimeConverter.MaxSeconds
            ? new TimeSpan(seconds * TimeSpan.TicksPerSecond)
            : throw CreateUnexpectedTokenException(json, start, ExpectedSeconds);
    }

    /// <summary>Reads an RFC 3339 time such as <c>2018-07-13T12:30:45.5+09:00</c>, truncated to 100 ns.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset Rfc3339(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "an RFC 3339 time";
        int length = Rfc3339Parser.ParseQuoted(json, position, out DateTimeOffset time);
        if (length > 0)
        {
            position += length;
            return time;
        }

        ReadOnlySpan<byte> text = JsonStringReader.ReadBytes(json, position, Expected, out int end);
        if (!Rfc3339Parser.TryParse(text, out time))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return time;
    }

    /// <summary>Reads an HTTP date such as <c>Fri, 13 Jul 2018 12:30:45 GMT</c>, also in the two obsolete forms. The weekday is not checked.</summary>
    /// <param name="json">The document as UTF-8.</param>
    /// <param name="position">The start of the value; on return, the position after it.</param>
    /// <param name="reader">The state of the reader.</param>
    /// <returns>The time.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DateTimeOffset HttpDate(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader)
    {
        const string Expected = "an HTTP date";
        string text = Encoding.UTF8.GetString(JsonStringReader.ReadBytes(json, position, Expected, out int end));
        if (!HttpDateParser.TryParse(text, out DateTimeOffset time))
        {
            throw CreateUnexpectedTokenException(json, position, Expected);
        }

        position = end;
        return time;
    }

    /// <summary>Returns what a number that is no integer should have been.</summary>
    private static string DescribeUnit(long ticksPerUnit) => ticksPerUnit switch
    {
        TimeSpan.TicksPerSecond => "a whole number of seconds since 1970",
        TimeSpan.TicksPerMillisecond => "a whole number of milliseconds since 1970",
        _ => "a whole number of microseconds since 1970",
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (DateTimeOffset Time, int End) ReadUnixTime(ReadOnlySpan<byte> json, int position, long ticksPerUnit)
    {
        (long units, int end) = JsonNumber.ReadInteger(json, position, DescribeUnit(ticksPerUnit));
        return Math.BigMul(units, ticksPerUnit, out long ticks) == ticks >> 63 && UnixTimeConverter.TryConvertToTime(ticks, out DateTimeOffset time)
            ? (time, end)
            : throw CreateUnexpectedTokenException(json, position, ExpectedTime);
    }
}
