using System.Buffers;
using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// Collects bytes in an array of the shared pool. What is written can be taken back to a position. After <see cref="Dispose"/> nothing may use
/// the written memory.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PooledBufferWriter : IBufferWriter<byte>, IDisposable
{
    private const int MinCapacity = 1024;

    private byte[] _buffer = [];

    /// <summary>Gets the written bytes.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, WrittenCount);

    /// <summary>Gets the number of written bytes.</summary>
    public int WrittenCount { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - WrittenCount);
        WrittenCount += count;
    }

    /// <summary>Discards what was written after a position.</summary>
    /// <param name="length">The number of bytes that stay.</param>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, WrittenCount);
        WrittenCount = length;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureCapacity(sizeHint);
        return _buffer.AsMemory(WrittenCount);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureCapacity(sizeHint);
        return _buffer.AsSpan(WrittenCount);
    }

    /// <summary>Returns the array to the pool. The writer is empty and can be used again.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            WrittenCount = 0;
        }
    }

    private void EnsureCapacity(int sizeHint)
    {
        int required = Math.Max(sizeHint, 1);
        if (required <= _buffer.Length - WrittenCount)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(MinCapacity, (int)Math.Min(Array.MaxLength, Math.Max(checked(WrittenCount + required), 2L * _buffer.Length))));
        _buffer.AsSpan(0, WrittenCount).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
