using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public static partial class Check
{
    /// <summary>Returns whether an integer is within its limits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Range(long value, long min, long max) => value >= min && value <= max;

    /// <summary>Returns whether a number is finite and within its limits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum; negative infinity for no limit.</param>
    /// <param name="max">The maximum; infinity for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Range(double value, double min, double max) => double.IsFinite(value) && value >= min && value <= max;

    /// <summary>Determines whether JSON has a number for a value: NaN and infinity have none.</summary>
    /// <param name="value">The number.</param>
    /// <returns>True if it is finite.</returns>
    public static bool Finite(double value) => double.IsFinite(value);

    /// <summary>Determines whether a duration is in whole seconds.</summary>
    /// <param name="value">The duration.</param>
    /// <returns>True if it has no fraction of a second.</returns>
    public static bool Seconds(TimeSpan value) => value.Ticks % TimeSpan.TicksPerSecond == 0;

    /// <summary>Returns whether a time span is a whole number of seconds and within its limits.</summary>
    /// <param name="value">The time span.</param>
    /// <param name="min">The minimum in seconds; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum in seconds; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Seconds(TimeSpan value, long min, long max) =>
        value.Ticks % TimeSpan.TicksPerSecond == 0 && Range(value.Ticks / TimeSpan.TicksPerSecond, min, max);

    /// <summary>Returns whether a time is within its limits, in seconds since 1970.</summary>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool UnixSeconds(DateTimeOffset value, long min, long max) =>
        Range(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerSecond), min, max);

    /// <summary>Returns whether a time is within its limits, in milliseconds since 1970.</summary>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool UnixMillis(DateTimeOffset value, long min, long max) =>
        Range(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMillisecond), min, max);

    /// <summary>Returns whether a time is within its limits, in microseconds since 1970.</summary>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool UnixMicros(DateTimeOffset value, long min, long max) =>
        Range(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMicrosecond), min, max);
}
