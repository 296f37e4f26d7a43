namespace Igata.Sdk.Tests.Wire;

/// <summary>A body that arrives in pieces as they are made, each no larger than the room there is for it.</summary>
internal sealed class Pieces(IEnumerable<ReadOnlyMemory<byte>> pieces, Func<CancellationToken, Task>? before = null) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _pieces = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> _rest;

    public static Pieces Of(byte[] body, Func<int> length) => new(Cut(body, length));

    public long Given { get; private set; }

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (before is not null)
        {
            await before(cancellationToken);
        }

        while (_rest.IsEmpty && _pieces.MoveNext())
        {
            _rest = _pieces.Current;
        }

        int length = Math.Min(_rest.Length, buffer.Length);
        _rest.Span[..length].CopyTo(buffer.Span);
        _rest = _rest[length..];
        Given += length;
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
        _pieces.Dispose();
        base.Dispose(disposing);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Cut(byte[] body, Func<int> length)
    {
        for (int at = 0; at < body.Length;)
        {
            int next = Math.Min(length(), body.Length - at);
            yield return body.AsMemory(at, next);
            at += next;
        }
    }
}
