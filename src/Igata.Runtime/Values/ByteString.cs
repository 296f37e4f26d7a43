namespace Igata.Runtime;

/// <summary>Immutable bytes with equality by content, encoded as base64 on the wire. <c>default</c> is empty.</summary>
public readonly struct ByteString : IEquatable<ByteString>
{
    private const int MaxDisplayLength = 48;

    private readonly byte[]? _bytes;

    private ByteString(byte[] bytes) => _bytes = bytes;

    /// <summary>Creates a byte string from a copy of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public ByteString(ReadOnlySpan<byte> bytes) => _bytes = bytes.ToArray();

    /// <summary>Gets the number of bytes.</summary>
    public int Length => _bytes is null ? 0 : _bytes.Length;

    /// <summary>Gets the bytes without copying them.</summary>
    public ReadOnlySpan<byte> Span => _bytes;

    /// <summary>Gets the bytes without copying them.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>Takes ownership of an array that is not used elsewhere.</summary>
    internal static ByteString CreateFromArrayUnsafe(byte[] bytes) => new(bytes);

    /// <summary>Returns a copy of the bytes.</summary>
    /// <returns>The copy.</returns>
    public byte[] ToArray() => Span.ToArray();

    /// <summary>Returns whether both contain the same bytes.</summary>
    /// <param name="other">The bytes to compare with.</param>
    /// <returns>True if both contain the same bytes.</returns>
    public bool Equals(ByteString other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByteString other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>Returns the first bytes as base64 and the number of bytes.</summary>
    /// <returns>A string of bounded length.</returns>
    public override string ToString() => Length <= MaxDisplayLength
        ? Convert.ToBase64String(Span)
        : $"{Convert.ToBase64String(Span[..MaxDisplayLength])}… ({Length} bytes)";

    /// <summary>Returns whether both contain the same bytes.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(ByteString left, ByteString right) => left.Equals(right);

    /// <summary>Returns whether the bytes differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(ByteString left, ByteString right) => !left.Equals(right);

    /// <summary>Creates a byte string from a copy of an array.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator ByteString(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(bytes.AsSpan());
    }
}
