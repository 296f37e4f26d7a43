namespace Igata.Runtime.Http;

/// <summary>A stream that throws when more bytes than allowed are read from it.</summary>
/// <param name="inner">The stream.</param>
/// <param name="maxBytes">The maximum number of bytes.</param>
/// <param name="createException">The function that creates the exception.</param>
internal sealed class LimitedStream(Stream inner, long maxBytes, Func<Exception> createException) : ForwardOnlyStream
{
    private long _count;

    public override bool CanTimeout => inner.CanTimeout;

    public override int ReadTimeout { get => inner.ReadTimeout; set => inner.ReadTimeout = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _count += read;
        return _count <= maxBytes ? read : throw createException();
    }
}
