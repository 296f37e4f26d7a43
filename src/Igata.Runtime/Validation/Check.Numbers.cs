using Igata.Runtime.Json;

namespace Igata.Runtime.Validation;

public static partial class Check
{
    /// <summary>Whether a whole number lies between its limits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The least; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The most; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>The answer.</returns>
    public static bool Range(long value, long min, long max) => value >= min && value <= max;

    /// <summary>Whether a number lies between its limits and JSON can say it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The least; negative infinity for no limit.</param>
    /// <param name="max">The most; infinity for no limit.</param>
    /// <returns>The answer.</returns>
    public static bool Range(double value, double min, double max) => double.IsFinite(value) && value >= min && value <= max;

    /// <summary>Determines whether JSON has a number for a value: NaN and infinity have none.</summary>
    /// <param name="value">The number.</param>
    /// <returns>True if it is finite.</returns>
    public static bool Finite(double value) => double.IsFinite(value);

    /// <summary>Determines whether a duration is in whole seconds.</summary>
    /// <param name="value">The duration.</param>
    /// <returns>True if it has no fraction of a second.</returns>
    public static bool Seconds(TimeSpan value) => value.Ticks % TimeSpan.TicksPerSecond == 0;

    /// <summary>Whether a span of time is whole seconds and lies between its limits.</summary>
    /// <param name="value">The span of time.</param>
    /// <param name="min">The least seconds; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The most seconds; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>The answer.</returns>
    public static bool Seconds(TimeSpan value, long min, long max) =>
        value.Ticks % TimeSpan.TicksPerSecond == 0 && Range(value.Ticks / TimeSpan.TicksPerSecond, min, max);

    /// <summary>Whether a time lies between its limits, in seconds since 1970.</summary>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>The answer.</returns>
    public static bool UnixSeconds(DateTimeOffset value, long min, long max) =>
        Range(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerSecond), min, max);

    /// <summary>Whether a time lies between its limits, in milliseconds since 1970.</summary>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>The answer.</returns>
    public static bool UnixMillis(DateTimeOffset value, long min, long max) =>
        Range(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMillisecond), min, max);

    /// <summary>Whether a time lies between its limits, in microseconds since 1970.</summary>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    /// <returns>The answer.</returns>
    public static bool UnixMicros(DateTimeOffset value, long min, long max) =>
        Range(UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMicrosecond), min, max);
}
