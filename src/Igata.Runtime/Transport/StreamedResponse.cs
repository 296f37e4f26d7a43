using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Transport;

/// <summary>A received response whose events or lines are enumerated later, once.</summary>
internal sealed class StreamedResponse(ApiResponse response, StreamCall call, ApiTransport transport) : IStreamedBody, IDisposable
{
    private int _hasBegun;

    public ApiResponse Response => response;

    public StreamCall Call => call;

    public ApiTransport Transport => transport;

    /// <exception cref="InvalidOperationException">The response has been enumerated already.</exception>
    public void Begin()
    {
        if (Interlocked.Exchange(ref _hasBegun, 1) != 0)
        {
            throw new InvalidOperationException("The items of a response can be enumerated once, because they are read as they arrive.");
        }
    }

    /// <summary>Takes the connection from the call.</summary>
    public StreamedResponse Detach()
    {
        response.Detach();
        return this;
    }

    public void Dispose() => response.Response.Dispose();
}
