using System.Diagnostics;
using System.Text.Json.Serialization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>A value that is never displayed: not by <see cref="ToString"/>, a debugger, an exception or a log. JSON contains the value, as the wire requires it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("***")]
[JsonConverter(typeof(UnsupportedTypeConverter))]
public readonly struct Secret<T> : IEquatable<Secret<T>>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly T _value;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public Secret(T value) => _value = value;

    /// <summary>Returns the hidden value. Call this only where the value is required.</summary>
    /// <returns>The value; the default of its type if none was set.</returns>
    public T Reveal() => _value;

    /// <summary>Returns three asterisks.</summary>
    /// <returns><c>***</c></returns>
    public override string ToString() => "***";

    /// <summary>Returns whether both contain equal values.</summary>
    /// <param name="other">The secret to compare with.</param>
    /// <returns>True if both contain equal values.</returns>
    public bool Equals(Secret<T> other) => EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>Returns whether both contain equal values.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(Secret<T> left, Secret<T> right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(Secret<T> left, Secret<T> right) => !left.Equals(right);

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Secret<T>(T value) => new(value);
}
