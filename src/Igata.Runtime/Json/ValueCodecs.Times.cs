namespace Igata.Runtime.CompilerServices;

// Times, dates and durations.
public static partial class ValueCodecs
{
    private static ValueCodec<DateTimeOffset>? _unixSeconds;
    private static ValueCodec<DateTimeOffset>? _unixMillis;
    private static ValueCodec<DateTimeOffset>? _unixMicros;
    private static ValueCodec<DateTimeOffset>? _unixTime;
    private static ValueCodec<DateTimeOffset>? _rfc3339;
    private static ValueCodec<DateTimeOffset>? _rfc2822;
    private static ValueCodec<DateTimeOffset>? _httpDate;
    private static ValueCodec<DateTimeOffset>? _msDate;
    private static ValueCodec<TimeSpan>? _seconds;
    private static ValueCodec<IsoDuration>? _duration;
    private static ValueCodec<DateOnly>? _date;
    private static ValueCodec<TimeOnly>? _time;

    /// <summary>Gets the codec of times in seconds since 1970.</summary>
    public static ValueCodec<DateTimeOffset> UnixSeconds => _unixSeconds ??= new(JsonParsing.UnixSeconds, JsonWriters.UnixSeconds);

    /// <summary>Gets the codec of times in milliseconds since 1970.</summary>
    public static ValueCodec<DateTimeOffset> UnixMillis => _unixMillis ??= new(JsonParsing.UnixMillis, JsonWriters.UnixMillis);

    /// <summary>Gets the codec of times in microseconds since 1970.</summary>
    public static ValueCodec<DateTimeOffset> UnixMicros => _unixMicros ??= new(JsonParsing.UnixMicros, JsonWriters.UnixMicros);

    /// <summary>Gets the codec of times in seconds since 1970, with a fraction.</summary>
    public static ValueCodec<DateTimeOffset> UnixTime => _unixTime ??= new(JsonParsing.UnixTime, JsonWriters.UnixTime);

    /// <summary>Gets the codec of RFC 3339 times.</summary>
    public static ValueCodec<DateTimeOffset> Rfc3339 => _rfc3339 ??= new(JsonParsing.Rfc3339, JsonWriters.Rfc3339);

    /// <summary>Gets the codec of RFC 2822 dates.</summary>
    public static ValueCodec<DateTimeOffset> Rfc2822 => _rfc2822 ??= new(JsonParsing.Rfc2822, JsonWriters.Rfc2822);

    /// <summary>Gets the codec of HTTP dates.</summary>
    public static ValueCodec<DateTimeOffset> HttpDate => _httpDate ??= new(JsonParsing.HttpDate, JsonWriters.HttpDate);

    /// <summary>Gets the codec of dates of Microsoft's older JSON.</summary>
    public static ValueCodec<DateTimeOffset> MsDate => _msDate ??= new(JsonParsing.MsDate, JsonWriters.MsDate);

    /// <summary>Gets the codec of durations in seconds.</summary>
    public static ValueCodec<TimeSpan> Seconds => _seconds ??= new(JsonParsing.Seconds, JsonWriters.Seconds);

    /// <summary>Gets the codec of durations of ISO 8601.</summary>
    public static ValueCodec<IsoDuration> Duration => _duration ??= new(JsonParsing.Duration, JsonWriters.Duration);

    /// <summary>Gets the codec of dates.</summary>
    public static ValueCodec<DateOnly> Date => _date ??= new(JsonParsing.Date, JsonWriters.Date);

    /// <summary>Gets the codec of times of day.</summary>
    public static ValueCodec<TimeOnly> Time => _time ??= new(JsonParsing.Time, JsonWriters.Time);
}
