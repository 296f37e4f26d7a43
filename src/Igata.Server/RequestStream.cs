using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Igata.Server;

/// <summary>
/// The body of a request that an operation reads itself. A body that cannot be read further means that the caller is gone, which HTTP/2 reports
/// with an exception of no particular type, and before the request is cancelled.
/// </summary>
internal sealed class RequestStream(Stream body) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => body.Length;

    public override long Position { get => body.Position; set => body.Position = value; }

    /// <summary>Returns whether an exception of the server means that the caller is gone, but does not say so.</summary>
    public static bool IsReset(IOException exception) => exception is not (BadHttpRequestException or ConnectionResetException);

    public static ConnectionResetException CreateException(IOException exception) => new(exception.Message, exception);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return body.Read(buffer);
        }
        catch (IOException exception) when (IsReset(exception))
        {
            throw CreateException(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception) when (IsReset(exception))
        {
            throw CreateException(exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => body.Seek(offset, origin);

    public override void SetLength(long value) => body.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count) => body.Write(buffer, offset, count);
}
