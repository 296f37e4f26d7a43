using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Igata.Runtime.Http;

/// <summary>A request body that is written into a pooled buffer before it is sent, so that its length is known and it is sent in one write.</summary>
internal sealed class RequestContent : HttpContent, IBufferWriter<byte>, IMessageContent
{
    private const int InitialCapacity = 512;

    private readonly ArrayPool<byte> _pool;
    private byte[] _buffer;
    private int _length;

    // Counts the owner and all writes in progress. After a cancelled call, a handler may still be writing; a buffer that
    // was returned to the pool too early would send the bytes of another call.
    private int _referenceCount = 1;
    private int _disposed;

    public RequestContent(ArrayPool<byte> pool, MediaTypeHeaderValue contentType)
    {
        _pool = pool;
        _buffer = pool.Rent(InitialCapacity);
        Headers.ContentType = contentType;
    }

    public HttpRequestMessage? Message { get; set; }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureCapacity(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureCapacity(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void EnsureCapacity(int sizeHint)
    {
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed <= _buffer.Length)
        {
            return;
        }

        byte[] larger = _pool.Rent((int)Math.Min(Math.Max(needed, _buffer.Length * 2L), Array.MaxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        _pool.Return(_buffer);
        _buffer = larger;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        AddReference();
        ValueTask writeTask = default;
        bool isCompleted = true;
        try
        {
            writeTask = stream.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken);
            isCompleted = writeTask.IsCompleted;
        }
        finally
        {
            if (isCompleted)
            {
                RemoveReference();
            }
        }

        return isCompleted ? writeTask.AsTask() : RemoveReferenceAfterAsync(writeTask);
    }

    // A socket nearly always accepts the bytes synchronously, which needs no state machine.
    private async Task RemoveReferenceAfterAsync(ValueTask writeTask)
    {
        try
        {
            await writeTask.ConfigureAwait(false);
        }
        finally
        {
            RemoveReference();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            RemoveReference();
        }

        base.Dispose(disposing);
    }

    // The check and the increment are atomic; otherwise, the buffer could be returned between them.
    private void AddReference()
    {
        int current = Volatile.Read(ref _referenceCount);
        int observed = current;
        do
        {
            current = observed;
            ObjectDisposedException.ThrowIf(current == 0 || Volatile.Read(ref _disposed) != 0, this);
            observed = Interlocked.CompareExchange(ref _referenceCount, current + 1, current);
        }
        while (observed != current);
    }

    private void RemoveReference()
    {
        if (Interlocked.Decrement(ref _referenceCount) == 0)
        {
            _pool.Return(_buffer);
        }
    }
}
