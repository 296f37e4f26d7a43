using System.Buffers;

namespace Igata.Hosting;

/// <summary>Bytes in an array of the shared pool, followed by a stream. Both are released with this stream.</summary>
internal sealed class PrefixedStream(byte[] buffer, int length, Stream remainder) : Stream
{
    private byte[]? _buffer = buffer;
    private int _position;

    /// <summary>The bytes before the stream.</summary>
    public ReadOnlyMemory<byte> Prefix => _buffer is null ? default : _buffer.AsMemory(0, length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = ReadPrefix(buffer.Span);
        return read > 0 || buffer.IsEmpty ? new(read) : remainder.ReadAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = ReadPrefix(buffer.AsSpan(offset, count));
        return read > 0 || count == 0 ? read : remainder.Read(buffer, offset, count);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _buffer, null) is { } pooled)
        {
            ArrayPool<byte>.Shared.Return(pooled);
            remainder.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadPrefix(Span<byte> destination)
    {
        ObjectDisposedException.ThrowIf(_buffer is null, this);
        int count = Math.Min(destination.Length, length - _position);
        _buffer.AsSpan(_position, count).CopyTo(destination);
        _position += count;
        return count;
    }
}
