using System.Diagnostics;

namespace Igata.Runtime;

/// <summary>A text that is never displayed: not by <see cref="ToString"/>, a debugger, an exception or a log.</summary>
[DebuggerDisplay("***")]
public readonly struct Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _value;

    /// <summary>Wraps a text.</summary>
    /// <param name="value">The text.</param>
    public Secret(string value) => _value = value;

    /// <summary>Gets whether there is no text. An empty secret is treated as missing.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>Returns the hidden text. Call this only where the text is required.</summary>
    /// <returns>The text.</returns>
    public string Reveal() => _value ?? "";

    /// <summary>Returns three asterisks.</summary>
    /// <returns><c>***</c></returns>
    public override string ToString() => "***";

    /// <summary>Returns whether both contain the same text.</summary>
    /// <param name="other">The secret to compare with.</param>
    /// <returns>True if both contain the same text.</returns>
    public bool Equals(Secret other) => Reveal() == other.Reveal();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns whether both contain the same text.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>Returns whether the texts differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);

    /// <summary>Wraps a text.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator Secret(string value) => new(value);
}
