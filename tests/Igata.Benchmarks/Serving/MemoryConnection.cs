using System.Buffers;
using System.IO.Pipelines;

namespace Igata.Benchmarks.Serving;

/// <summary>The caller's side of a connection without a socket.</summary>
internal sealed class MemoryConnection(PipeWriter requests, PipeReader responses)
{
    // The server accepts the connection on another thread, and then waits for the next request.
    private static readonly TimeSpan AcceptDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>Sends the first request, and returns its response.</summary>
    public async Task<byte[]> OpenAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await requests.WriteAsync(request, cancellationToken);
        await Task.Delay(AcceptDelay, cancellationToken);
        return responses.TryRead(out ReadResult result) ? Take(result, result.Buffer.ToArray()) : throw new InvalidOperationException("The server has not responded.");
    }

    /// <summary>Sends a request, and discards its response.</summary>
    public void Exchange(ReadOnlySpan<byte> request)
    {
        request.CopyTo(requests.GetSpan(request.Length));
        requests.Advance(request.Length);
        if (!requests.FlushAsync().IsCompletedSuccessfully || !responses.TryRead(out ReadResult result))
        {
            throw new InvalidOperationException("The request was not processed by this thread.");
        }

        Take(result, 0);
    }

    private T Take<T>(ReadResult result, T value)
    {
        responses.AdvanceTo(result.Buffer.End);
        return value;
    }
}
