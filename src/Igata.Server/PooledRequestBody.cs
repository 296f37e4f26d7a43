using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Igata.Server;

/// <summary>The complete body of a request, in a pooled buffer.</summary>
internal sealed class PooledRequestBody : IDisposable
{
    private readonly byte[] _buffer;
    private readonly int _length;

    private PooledRequestBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Reads the body. Returns null if it is larger than allowed.</summary>
    public static async ValueTask<PooledRequestBody?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancel)
    {
        while (true)
        {
            ReadResult read = await request.BodyReader.ReadAsync(cancel).ConfigureAwait(false);
            if (read.Buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            int length = (int)read.Buffer.Length;
            byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, length));
            read.Buffer.CopyTo(buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return new PooledRequestBody(buffer, length);
        }
    }
}
