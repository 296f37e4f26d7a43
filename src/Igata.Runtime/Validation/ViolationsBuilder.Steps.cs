using System.ComponentModel;
using System.Numerics;

namespace Igata.Runtime.CompilerServices;

public sealed partial class ViolationsBuilder
{
    /// <summary>Reports a value that is not greater than a limit.</summary>
    /// <typeparam name="T">A number, a date or a time of day.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    /// <param name="limit">The limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Above<T>(string? member, T value, T limit)
        where T : struct, IComparable<T>, IFormattable
    {
        if (!Check.Above(value, limit))
        {
            AddBound(member, "exclusiveMinimum", "must be greater than ", limit, value);
        }
    }

    /// <summary>Reports a value that is not less than a limit.</summary>
    /// <typeparam name="T">A number, a date or a time of day.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    /// <param name="limit">The limit.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Below<T>(string? member, T value, T limit)
        where T : struct, IComparable<T>, IFormattable
    {
        if (!Check.Below(value, limit))
        {
            AddBound(member, "exclusiveMaximum", "must be less than ", limit, value);
        }
    }

    /// <summary>Reports a number that is not a multiple of another.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MultipleOf(string? member, long value, long step)
    {
        if (!Check.MultipleOf(value, step))
        {
            AddStep(member, Format(step), Format(value));
        }
    }

    /// <summary>Reports a number that is not a multiple of another.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MultipleOf(string? member, ulong value, ulong step)
    {
        if (!Check.MultipleOf(value, step))
        {
            AddStep(member, Format(step), Format(value));
        }
    }

    /// <summary>Reports a number that is not a multiple of another.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MultipleOf(string? member, BigInteger value, BigInteger step)
    {
        if (!Check.MultipleOf(value, step))
        {
            AddStep(member, Format(step), Format(value));
        }
    }

    /// <summary>Reports a number that is not a multiple of another.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MultipleOf(string? member, decimal value, decimal step)
    {
        if (!Check.MultipleOf(value, step))
        {
            AddStep(member, Format(step), Format(value));
        }
    }

    /// <summary>Reports a number that is not a multiple of another.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The divisor, greater than zero.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void MultipleOf(string? member, double value, decimal step)
    {
        if (!Check.MultipleOf(value, step))
        {
            AddStep(member, Format(step), Format(value));
        }
    }

    private void AddStep(string? member, string step, string value) => Add(member, "multipleOf", $"must be a multiple of {step}", value);

    private void AddBound<T>(string? member, string rule, string requirement, T limit, T value)
        where T : struct, IFormattable => Add(member, rule, requirement + FormatBound(limit), FormatBound(value));

    private static string FormatBound<T>(T value)
        where T : struct, IFormattable => value switch
        {
            DateOnly date => Format(date),
            TimeOnly time => Format(time),
            _ => Format(value),
        };
}
