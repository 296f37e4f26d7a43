namespace Igata.Runtime;

/// <summary>Immutable bytes, base64 on the wire, equal by content. <c>default</c> is empty.</summary>
public readonly struct ByteString : IEquatable<ByteString>
{
    private const int MaxDisplayLength = 48;

    private readonly byte[]? _bytes;

    private ByteString(byte[] bytes) => _bytes = bytes;

    /// <summary>Copies bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public ByteString(ReadOnlySpan<byte> bytes) => _bytes = bytes.ToArray();

    /// <summary>How many bytes there are.</summary>
    public int Length => _bytes is null ? 0 : _bytes.Length;

    /// <summary>Gets the bytes without copying them.</summary>
    public ReadOnlySpan<byte> Span => _bytes;

    /// <summary>Gets the bytes without copying them.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>Takes an array over that nobody else holds.</summary>
    internal static ByteString CreateFromArrayUnsafe(byte[] bytes) => new(bytes);

    /// <summary>A copy of the bytes.</summary>
    /// <returns>The copy.</returns>
    public byte[] ToArray() => Span.ToArray();

    /// <summary>Returns whether both contain the same bytes.</summary>
    /// <param name="other">The bytes to compare with.</param>
    /// <returns>True if so.</returns>
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

    /// <summary>The beginning as base64, and how many bytes there are.</summary>
    /// <returns>A string of bounded length.</returns>
    public override string ToString() => Length <= MaxDisplayLength
        ? Convert.ToBase64String(Span)
        : $"{Convert.ToBase64String(Span[..MaxDisplayLength])}… ({Length} bytes)";

    /// <summary>Returns whether both contain the same bytes.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator ==(ByteString left, ByteString right) => left.Equals(right);

    /// <summary>Whether the bytes differ.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    public static bool operator !=(ByteString left, ByteString right) => !left.Equals(right);

    /// <summary>Copies an array.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator ByteString(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(bytes.AsSpan());
    }
}
