using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ViolationsBuilder
{
    /// <summary>Reports a decimal that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    /// <param name="min">The minimum; <see cref="decimal.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum; <see cref="decimal.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Range(string? member, decimal value, decimal min, decimal max)
    {
        if (!Check.Range(value, min, max))
        {
            AddRange(member, value < min, Format(value < min ? min : max), Format(value));
        }
    }

    /// <summary>Reports an integer without a sign that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    /// <param name="min">The minimum; 0 for no limit.</param>
    /// <param name="max">The maximum; <see cref="ulong.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Range(string? member, ulong value, ulong min, ulong max)
    {
        if (!Check.Range(value, min, max))
        {
            AddRange(member, value < min, Format(value < min ? min : max), Format(value));
        }
    }

    /// <summary>Reports an integer of any size that is out of range, or has more than 1,024 digits.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="min">The minimum; null for no limit.</param>
    /// <param name="max">The maximum; null for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Range(string? member, BigInteger value, BigInteger? min, BigInteger? max)
    {
        if (!Check.Digits(value))
        {
            Add(member, "digits", "must have at most 1,024 digits");
        }
        else if (!Check.Range(value, min, max))
        {
            AddRange(member, value < min, Format((value < min ? min : max).GetValueOrDefault()), Format(value));
        }
    }

    /// <summary>Reports an integer of any size that has more than 1,024 digits.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Digits(string? member, BigInteger value) => Range(member, value, null, null);

    /// <summary>Reports a date that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    /// <param name="min">The minimum; <see cref="DateOnly.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum; <see cref="DateOnly.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Range(string? member, DateOnly value, DateOnly min, DateOnly max)
    {
        if (!Check.Range(value, min, max))
        {
            AddRange(member, value < min, Format(value < min ? min : max), Format(value));
        }
    }

    /// <summary>Reports a time of day that is out of range.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    /// <param name="min">The minimum; <see cref="TimeOnly.MinValue"/> for no limit.</param>
    /// <param name="max">The maximum; <see cref="TimeOnly.MaxValue"/> for no limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Range(string? member, TimeOnly value, TimeOnly min, TimeOnly max)
    {
        if (!Check.Range(value, min, max))
        {
            AddRange(member, value < min, Format(value < min ? min : max), Format(value));
        }
    }

    private void AddRange(string? member, bool isLow, string limit, string value, string unit = "") =>
        Add(member, isLow ? "minimum" : "maximum", string.Concat(isLow ? "must be at least " : "must be at most ", limit, unit), value);

    private static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Format(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
