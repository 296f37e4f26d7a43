using System.Diagnostics;

namespace Igata.Runtime;

/// <summary>A text that is never shown: not by <see cref="ToString"/>, a debugger, an exception or a log.</summary>
[DebuggerDisplay("***")]
public readonly struct Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _value;

    /// <summary>Wraps a text.</summary>
    /// <param name="value">The text.</param>
    public Secret(string value) => _value = value;

    /// <summary>Whether there is no text; an empty secret counts as missing.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>Gives the hidden text, for the one place that needs it.</summary>
    /// <returns>The text.</returns>
    public string Reveal() => _value ?? "";

    /// <summary>Three asterisks.</summary>
    /// <returns><c>***</c></returns>
    public override string ToString() => "***";

    /// <summary>Returns whether both contain the same text.</summary>
    /// <param name="other">The secret to compare with.</param>
    /// <returns>True if so.</returns>
    public bool Equals(Secret other) => Reveal() == other.Reveal();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns whether both contain the same text.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>Whether they hide different texts.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);

    /// <summary>Wraps a text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator Secret(string value) => new(value);
}
