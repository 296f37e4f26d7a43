namespace Igata.Sdk.Tests.Wire;

/// <summary>A body that arrives in the given chunks, each limited by the buffer of the reader.</summary>
internal sealed class ChunkedStream(IEnumerable<ReadOnlyMemory<byte>> chunks, Func<CancellationToken, Task>? beforeRead = null) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _chunks = chunks.GetEnumerator();
    private ReadOnlyMemory<byte> _remaining;

    public static ChunkedStream Create(byte[] body, Func<int> length) => new(Split(body, length));

    public long BytesRead { get; private set; }

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (beforeRead is not null)
        {
            await beforeRead(cancellationToken);
        }

        while (_remaining.IsEmpty && _chunks.MoveNext())
        {
            _remaining = _chunks.Current;
        }

        int length = Math.Min(_remaining.Length, buffer.Length);
        _remaining.Span[..length].CopyTo(buffer.Span);
        _remaining = _remaining[length..];
        BytesRead += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously only.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        _chunks.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Split(byte[] body, Func<int> length)
    {
        for (int position = 0; position < body.Length;)
        {
            int next = Math.Min(length(), body.Length - position);
            yield return body.AsMemory(position, next);
            position += next;
        }
    }
}
