using Igata.Runtime.Values;

namespace Igata.Runtime;

/// <summary>
/// A duration of ISO 8601 such as <c>PT1H30M</c> or <c>P1M</c>. It keeps its text, and two durations are equal if their texts are:
/// <c>PT60M</c> and <c>PT1H</c> differ. <c>default</c> is <c>PT0S</c>.
/// </summary>
public readonly struct IsoDuration : IEquatable<IsoDuration>
{
    private const string Zero = "PT0S";

    private readonly string? _text;

    /// <summary>Creates a duration from its text.</summary>
    /// <param name="text">The text: an optional sign, <c>P</c>, and at least one part with its unit, such as <c>P3Y6M4DT12H30M5.5S</c> or <c>P2W</c>. Only the last part may have a fraction, and no part has more than 28 digits.</param>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public IsoDuration(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = IsoDurationParts.TryParse(text, out _) ? text : throw new FormatException("Expected a duration of ISO 8601 such as PT1H30M.");
    }

    /// <summary>Creates a duration in days, hours, minutes and seconds, such as <c>P1DT2H</c>.</summary>
    /// <param name="value">The duration.</param>
    public IsoDuration(TimeSpan value) => _text = IsoDurationParts.Format(value);

    private IsoDuration(string text, bool isValid) => _text = isValid ? text : null;

    /// <summary>Gets a value that indicates whether the text begins with a minus sign, which applies to all parts.</summary>
    public bool IsNegative => Parts.IsNegative;

    /// <summary>Gets the years, without the sign.</summary>
    public decimal Years => Parts.Years;

    /// <summary>Gets the months, without the sign.</summary>
    public decimal Months => Parts.Months;

    /// <summary>Gets the weeks, without the sign.</summary>
    public decimal Weeks => Parts.Weeks;

    /// <summary>Gets the days, without the sign.</summary>
    public decimal Days => Parts.Days;

    /// <summary>Gets the hours, without the sign.</summary>
    public decimal Hours => Parts.Hours;

    /// <summary>Gets the minutes, without the sign.</summary>
    public decimal Minutes => Parts.Minutes;

    /// <summary>Gets the seconds, without the sign.</summary>
    public decimal Seconds => Parts.Seconds;

    private IsoDurationParts Parts => IsoDurationParts.TryParse(_text ?? Zero, out IsoDurationParts parts) ? parts : default;

    /// <summary>Converts the duration to a <see cref="TimeSpan"/>, truncated to 100 ns.</summary>
    /// <param name="value">Receives the time span.</param>
    /// <returns>False if the duration has years or months, whose length depends on the calendar, or is too long for a <see cref="TimeSpan"/>.</returns>
    public bool TryGetTimeSpan(out TimeSpan value) => Parts.TryConvert(out value);

    /// <summary>Converts the duration to a <see cref="TimeSpan"/>, truncated to 100 ns.</summary>
    /// <returns>The time span.</returns>
    /// <exception cref="InvalidOperationException">The duration has years or months, whose length depends on the calendar, or is too long for a <see cref="TimeSpan"/>.</exception>
    public TimeSpan ToTimeSpan() => TryGetTimeSpan(out TimeSpan value)
        ? value
        : throw new InvalidOperationException($"The duration {this} has years or months, or is too long for a TimeSpan.");

    /// <summary>Reads a text without exceptions.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">Receives the duration.</param>
    /// <returns>False if the text is not a duration.</returns>
    public static bool TryParse(string? text, out IsoDuration value)
    {
        bool isValid = text is not null && IsoDurationParts.TryParse(text, out _);
        value = isValid ? new IsoDuration(text!, isValid) : default;
        return isValid;
    }

    /// <summary>Returns whether both have the same text.</summary>
    /// <param name="other">The duration to compare with.</param>
    /// <returns>True if both have the same text.</returns>
    public bool Equals(IsoDuration other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IsoDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the text.</summary>
    /// <returns>The text, as it was read.</returns>
    public override string ToString() => _text ?? Zero;

    /// <summary>Returns whether both have the same text.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(IsoDuration left, IsoDuration right) => left.Equals(right);

    /// <summary>Returns whether the texts differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(IsoDuration left, IsoDuration right) => !left.Equals(right);

    /// <summary>Creates a duration in days, hours, minutes and seconds, such as <c>P1DT2H</c>.</summary>
    /// <param name="value">The duration.</param>
    public static implicit operator IsoDuration(TimeSpan value) => new(value);
}
