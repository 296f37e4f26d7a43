using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Igata.Runtime.Json;

namespace Igata.Runtime;

/// <summary>A member that may be absent, and may be null if it is present. <c>default</c> is absent.</summary>
/// <typeparam name="T">The nullable type of the value.</typeparam>
[JsonConverter(typeof(UnsupportedTypeConverter))]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    private Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Gets whether the member is present, including as null.</summary>
    public bool IsPresent { get; }

    /// <summary>Gets the value of the member, or the default of <typeparamref name="T"/> if it is absent.</summary>
    public T? Value => _value;

    /// <summary>Gets the value of the member.</summary>
    /// <param name="value">Receives the value.</param>
    /// <returns>False if it is absent.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>Returns whether both are absent, or both are present with equal values.</summary>
    /// <param name="other">The value to compare with.</param>
    /// <returns>True if both are absent, or both are present with equal values.</returns>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, _value);

    /// <summary>Returns the value as text, or an empty string if it is absent.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "null" : "";

    /// <summary>Returns whether both are absent, or both are present with equal values.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Returns whether the operands differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Creates a present member.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);
}
