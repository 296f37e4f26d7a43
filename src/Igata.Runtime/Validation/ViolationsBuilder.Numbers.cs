using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ViolationsBuilder
{
    /// <summary>Reports an integer that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum; <see cref="long.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Range(string? member, long value, long min, long max)
    {
        if (!Check.Range(value, min, max))
        {
            AddRange(member, value, min, max, "");
        }
    }

    /// <summary>Reports a number that is out of range or not finite.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum; negative infinity for no limit.</param>
    /// <param name="max">The maximum; infinity for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Range(string? member, double value, double min, double max)
    {
        if (!double.IsFinite(value))
        {
            Add(member, "number", "must be a finite number", Format(value));
        }
        else if (!Check.Range(value, min, max))
        {
            AddRange(member, value < min, Format(value < min ? min : max), Format(value));
        }
    }

    /// <summary>Reports a number that is NaN or infinite.</summary>
    /// <param name="member">The name of the member on the wire; null for the current item.</param>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Finite(string? member, double value) => Range(member, value, double.MinValue, double.MaxValue);

    /// <summary>Reports a duration that is not in whole seconds.</summary>
    /// <param name="member">The name of the member on the wire; null for the current item.</param>
    /// <param name="value">The duration.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Seconds(string? member, TimeSpan value) => Seconds(member, value, long.MinValue, long.MaxValue);

    /// <summary>Reports a time span that is not a whole number of seconds or out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The time span.</param>
    /// <param name="min">The minimum in seconds; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum in seconds; <see cref="long.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Seconds(string? member, TimeSpan value, long min, long max)
    {
        if (!Check.Seconds(value, min, max))
        {
            AddSeconds(member, value, min, max);
        }
    }

    /// <summary>Reports a time that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnixSeconds(string? member, DateTimeOffset value, long min, long max)
    {
        if (!Check.UnixSeconds(value, min, max))
        {
            AddRange(member, UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerSecond), min, max, " seconds since 1970");
        }
    }

    /// <summary>Reports a time that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnixMillis(string? member, DateTimeOffset value, long min, long max)
    {
        if (!Check.UnixMillis(value, min, max))
        {
            AddRange(member, UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMillisecond), min, max, " milliseconds since 1970");
        }
    }

    /// <summary>Reports a time that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The time.</param>
    /// <param name="min">The earliest; <see cref="long.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="long.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnixMicros(string? member, DateTimeOffset value, long min, long max)
    {
        if (!Check.UnixMicros(value, min, max))
        {
            AddRange(member, UnixTimeConverter.FloorToUnits(value, TimeSpan.TicksPerMicrosecond), min, max, " microseconds since 1970");
        }
    }

    /// <summary>Reports a list or set with too few or too many items.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="min">The minimum, or -1.</param>
    /// <param name="max">The maximum, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Items(string? member, int count, int min, int max)
    {
        if (!Check.Items(count, min, max))
        {
            AddCount(member, count, min, max, "Items", "items");
        }
    }

    /// <summary>Reports a map with too few or too many members.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="count">The number of members.</param>
    /// <param name="min">The minimum, or -1.</param>
    /// <param name="max">The maximum, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Properties(string? member, int count, int min, int max)
    {
        if (!Check.Properties(count, min, max))
        {
            AddCount(member, count, min, max, "Properties", "members");
        }
    }

    private void AddSeconds(string? member, TimeSpan value, long min, long max)
    {
        if (!Check.Seconds(value))
        {
            Add(member, "seconds", "must be a whole number of seconds", value.ToString());
        }
        else
        {
            AddRange(member, value.Ticks / TimeSpan.TicksPerSecond, min, max, " seconds");
        }
    }

    private void AddRange(string? member, long value, long min, long max, string unit) => AddRange(member, value < min, Format(value < min ? min : max), Format(value), unit);

    private void AddCount(string? member, int count, int min, int max, string rule, string noun)
    {
        bool isLow = count < min;
        Add(member, (isLow ? "min" : "max") + rule, isLow ? $"must have at least {Pluralize(min, noun)}" : $"must have at most {Pluralize(max, noun)}", Format(count));
    }

    /// <summary>Formats a count with its noun: "1 item", "2 items".</summary>
    private static string Pluralize(long count, string noun) => $"{Format(count)} {(count == 1 ? noun[..^1] : noun)}";
}
