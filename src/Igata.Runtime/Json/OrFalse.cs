using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>
/// Either a value or <c>false</c>. Any other token from a server is preserved and written back unchanged.
/// <c>default</c> is <c>false</c>.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[JsonConverter(typeof(UnsupportedTypeConverter))]
public readonly struct OrFalse<T> : IEquatable<OrFalse<T>>
{
    // Replaces the token if there is a value, so that one reference distinguishes the three cases. It is not empty,
    // because all empty arrays are the same instance.
    private static readonly byte[] ValueMarker = [0];

    // A token that came instead of a secret may be one as well.
    private static readonly bool IsSecret = typeof(T) == typeof(Secret) || (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Secret<>));

    private readonly T? _value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[]? _token;

    private OrFalse(T? value, byte[] token) => (_value, _token) = (value, token);

    /// <summary>Gets the value; null, or the default of a value type, if there is none.</summary>
    public T? Value => _value;

    /// <summary>Gets whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => ReferenceEquals(_token, ValueMarker);

    /// <summary>Gets whether this is <c>false</c>.</summary>
    public bool IsFalse => _token is null;

    /// <summary>Gets the token that was received instead of a value or <c>false</c>; has no value if there is none.</summary>
    public JsonData Unknown => HasValue || _token is null ? default : new JsonData(_token);

    /// <summary>Preserves a token that is neither a value nor <c>false</c>.</summary>
    /// <param name="token">The token.</param>
    /// <returns>An instance that writes the token back.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OrFalse<T> FromUnknown(JsonData token) => token.IsDefault ? default : new(default, token.Buffer);

    /// <summary>Returns whether both are false, or have equal values, or the same unknown token.</summary>
    /// <param name="other">The value to compare with.</param>
    /// <returns>True if both are false, or have equal values, or the same unknown token.</returns>
    public bool Equals(OrFalse<T> other) => HasValue
        ? other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value)
        : !other.HasValue && _token.AsSpan().SequenceEqual(other._token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrFalse<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(_value) : Unknown.GetHashCode();

    /// <summary>Returns the value as text, or the token.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        HasValue ? _value?.ToString() ?? "" : IsFalse ? "false" : IsSecret ? "***" : Unknown.ToString();

    /// <summary>Returns whether the operands are equal.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(OrFalse<T> left, OrFalse<T> right) => left.Equals(right);

    /// <summary>Returns whether the operands differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(OrFalse<T> left, OrFalse<T> right) => !left.Equals(right);

    /// <summary>Creates an instance with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OrFalse<T>(T value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), "Expected a value. Use false if there is none.");
        }

        return new(value, ValueMarker);
    }

    /// <summary>Creates an instance that is <c>false</c>.</summary>
    /// <param name="value">The boolean, which must be <c>false</c>.</param>
    /// <exception cref="ArgumentException">The value is <c>true</c>.</exception>
    public static implicit operator OrFalse<T>(bool value) => value
        ? throw new ArgumentException("Expected a value or false, found true.", nameof(value))
        : default;
}
