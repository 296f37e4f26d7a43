using System.Globalization;
using System.Numerics;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

// Exclusive limits and multiples, and the numbers on the wire that they apply to.
public static partial class Check
{
    /// <summary>Returns whether a value is greater than a limit.</summary>
    /// <typeparam name="T">A number, a date or a time of day.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Above<T>(T value, T limit)
        where T : struct, IComparable<T> => value.CompareTo(limit) > 0;

    /// <summary>Returns whether a value is less than a limit. NaN is not.</summary>
    /// <typeparam name="T">A number, a date or a time of day.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Below<T>(T value, T limit)
        where T : struct, IComparable<T> => value.CompareTo(limit) < 0 && !(value is double number && double.IsNaN(number));

    /// <summary>Returns whether an integer is a multiple of another.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool MultipleOf(long value, long step) => value % step == 0;

    /// <summary>Returns whether an integer without a sign is a multiple of another.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool MultipleOf(ulong value, ulong step) => value % step == 0;

    /// <summary>Returns whether an integer of any size is a multiple of another.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool MultipleOf(BigInteger value, BigInteger step) => (value % step).IsZero;

    /// <summary>Returns whether a decimal is a multiple of another.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool MultipleOf(decimal value, decimal step) => value % step == 0;

    /// <summary>Returns whether the digits of a number on the wire are a multiple of a decimal: 0.3 is a multiple of 0.1.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool MultipleOf(double value, decimal step)
    {
        Span<char> digits = stackalloc char[32];
        return value.TryFormat(digits, out int length, "R", CultureInfo.InvariantCulture) && double.IsFinite(value)
            && decimal.TryParse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            && (exact != 0 || value == 0)
            ? exact % step == 0
            : double.IsFinite(value) && Math.Abs(value) > 1 && value % (double)step == 0;
    }

    /// <summary>Returns a time in whole units since 1970, as it is written.</summary>
    /// <param name="value">The time.</param>
    /// <param name="ticksPerUnit">The length of a unit, in ticks of 100 ns.</param>
    /// <returns>The number on the wire.</returns>
    public static long ToUnits(DateTimeOffset value, long ticksPerUnit) => UnixTimeConverter.FloorToUnits(value, ticksPerUnit);

    /// <summary>Returns a duration in whole units, as it is written.</summary>
    /// <param name="value">The duration.</param>
    /// <param name="ticksPerUnit">The length of a unit, in ticks of 100 ns.</param>
    /// <returns>The number on the wire.</returns>
    public static long ToUnits(TimeSpan value, long ticksPerUnit) => value.Ticks / ticksPerUnit;

    /// <summary>Returns a time in seconds since 1970 with their fraction.</summary>
    /// <param name="value">The time.</param>
    /// <returns>The number on the wire.</returns>
    public static decimal ToSeconds(DateTimeOffset value) => UnixTimeConverter.GetTicks(value) / (decimal)TimeSpan.TicksPerSecond;
}
