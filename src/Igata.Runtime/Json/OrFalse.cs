using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>
/// Either a value or <c>false</c>. Any other token that a server sends is kept as it came and written back.
/// <c>default</c> is <c>false</c>.
/// </summary>
/// <typeparam name="T">What the value is.</typeparam>
[JsonConverter(typeof(UnsupportedTypeConverter))]
public readonly struct OrFalse<T> : IEquatable<OrFalse<T>>
{
    // Stands in for the token when there is a value: one reference tells the three cases apart. Not empty, as all
    // empty arrays are one.
    private static readonly byte[] ValueMarker = [0];

    private readonly T? _value;
    private readonly byte[]? _token;

    private OrFalse(T? value, byte[] token) => (_value, _token) = (value, token);

    /// <summary>The value; null, or the default of a value type, when there is none.</summary>
    public T? Value => _value;

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => ReferenceEquals(_token, ValueMarker);

    /// <summary>Whether this is <c>false</c>.</summary>
    public bool IsFalse => _token is null;

    /// <summary>What was sent instead of a value or <c>false</c>; absent when nothing was.</summary>
    public JsonData Unknown => HasValue || _token is null ? default : new JsonData(_token);

    /// <summary>Keeps a token that is neither a value nor <c>false</c>.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Something that writes the token back.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static OrFalse<T> FromUnknown(JsonData token) => token.IsDefault ? default : new(default, token.Buffer);

    /// <summary>Whether both are false, or hold equal values, or the same unexpected token.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(OrFalse<T> other) => HasValue
        ? other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value)
        : !other.HasValue && _token.AsSpan().SequenceEqual(other._token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OrFalse<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(_value) : Unknown.GetHashCode();

    /// <summary>The value as text, or the token.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        HasValue ? _value?.ToString() ?? "" : IsFalse ? "false" : Unknown.ToString();

    /// <summary>Whether they are equal.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OrFalse<T> left, OrFalse<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One side.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OrFalse<T> left, OrFalse<T> right) => !left.Equals(right);

    /// <summary>Holds a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OrFalse<T>(T value)
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value), "Give a value, or false for none.");
        }

        return new(value, ValueMarker);
    }

    /// <summary>Holds <c>false</c>.</summary>
    /// <param name="value">Only <c>false</c>.</param>
    /// <exception cref="ArgumentException">The value is <c>true</c>.</exception>
    public static implicit operator OrFalse<T>(bool value) => value
        ? throw new ArgumentException("Only false can stand in for a value; give the value itself instead of true.", nameof(value))
        : default;
}
