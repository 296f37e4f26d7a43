using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>A member that may be absent, and may be null when it is there. <c>default</c> is absent.</summary>
/// <typeparam name="T">What it holds, nullable.</typeparam>
[JsonConverter(typeof(UnsupportedTypeConverter))]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    private Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there, null or not.</summary>
    public bool IsPresent { get; }

    /// <summary>What the member holds; the default of <typeparamref name="T"/> when it is absent.</summary>
    public T? Value => _value;

    /// <summary>Gives what the member holds.</summary>
    /// <param name="value">What it holds.</param>
    /// <returns>False when it is absent.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>Whether both are absent, or both hold equal values.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, _value);

    /// <summary>The value as text, empty when absent.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "null" : "";

    /// <summary>Whether both are absent, or both hold equal values.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>A member that is there.</summary>
    /// <param name="value">What it holds.</param>
    public static implicit operator Optional<T>(T value) => new(value);
}
