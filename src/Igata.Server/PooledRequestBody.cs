using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Server;

/// <summary>The complete body of a request, in a pooled buffer.</summary>
internal sealed class PooledRequestBody : IDisposable
{
    private const int MinBufferSize = 4096;

    private static readonly PooledRequestBody Empty = new([], 0);

    private readonly byte[] _buffer;
    private readonly int _length;

    private PooledRequestBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    /// <summary>Reads the body. Returns null if it is larger than allowed.</summary>
    public static ValueTask<PooledRequestBody?> ReadAsync(HttpContext context, int maxBytes, CancellationToken cancellationToken)
    {
        // By type and not as a type argument, which every server would have to resolve at run time.
        if (context.Features[typeof(IHttpRequestBodyDetectionFeature)] is IHttpRequestBodyDetectionFeature { CanHaveBody: false })
        {
            return new(Empty);
        }

        HttpRequest request = context.Request;
        return request.ContentLength > maxBytes ? default : ReadAllAsync(request, maxBytes, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<PooledRequestBody?> ReadAllAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end is detected without another buffer. Less than announced if that is a lot: a caller may
        // announce more than it sends.
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min((request.ContentLength ?? 0) + 1, 64 * 1024) is var size and > MinBufferSize ? size : MinBufferSize);
        try
        {
            int length = 0;
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > maxBytes)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return null;
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }
            }

            return new PooledRequestBody(buffer, length);
        }
        catch (Exception exception)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (exception is IOException reset && RequestStream.IsReset(reset))
            {
                throw RequestStream.CreateException(reset);
            }

            throw;
        }
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
