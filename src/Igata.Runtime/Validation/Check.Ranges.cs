using System.Numerics;

namespace Igata.Runtime.CompilerServices;

// The ranges of the types that neither a long nor a double contains.
public static partial class Check
{
    // Every number of at most this many bits has fewer than 1,024 digits.
    private const int CertainBits = 3_398;

    /// <summary>Returns whether a decimal is within its limits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum; <see cref="decimal.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum; <see cref="decimal.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Range(decimal value, decimal min, decimal max) => value >= min && value <= max;

    /// <summary>Returns whether an integer without a sign is within its limits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum.</param>
    /// <param name="max">The maximum.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Range(ulong value, ulong min, ulong max) => value >= min && value <= max;

    /// <summary>Returns whether an integer of any size is within its limits and has at most 1,024 digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum; null for no limit.</param>
    /// <param name="max">The maximum; null for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Range(BigInteger value, BigInteger? min, BigInteger? max) => Digits(value) && !(value < min) && !(value > max);

    /// <summary>Returns whether a date is within its limits.</summary>
    /// <param name="value">The date.</param>
    /// <param name="min">The earliest; <see cref="DateOnly.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="DateOnly.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Range(DateOnly value, DateOnly min, DateOnly max) => value >= min && value <= max;

    /// <summary>Returns whether a time of day is within its limits.</summary>
    /// <param name="value">The time of day.</param>
    /// <param name="min">The earliest; <see cref="TimeOnly.MinValue"/> for no limit.</param>
    /// <param name="max">The latest; <see cref="TimeOnly.MaxValue"/> for no limit.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Range(TimeOnly value, TimeOnly min, TimeOnly max) => value >= min && value <= max;

    /// <summary>Returns whether an integer of any size has at most 1,024 digits, so that it can be read.</summary>
    /// <param name="value">The number.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Digits(BigInteger value) => value.GetBitLength() <= CertainBits || BigInteger.Abs(value) < LargeNumbers.Limit;

    // A class of its own, so that the first check of a process does not load the assembly of BigInteger.
    private static class LargeNumbers
    {
        public static readonly BigInteger Limit = BigInteger.Pow(10, JsonParsing.MaxBigIntegerDigits);
    }
}
