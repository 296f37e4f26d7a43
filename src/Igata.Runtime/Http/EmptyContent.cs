using System.Net;

namespace Igata.Runtime.Http;

/// <summary>
/// No bytes, said outright. A request without a body .NET sends again by itself, up to three times, when a connection ends
/// without an answer, whatever its verb: the server may have done it by then. One that has begun to send a body it does not.
/// </summary>
internal sealed class EmptyContent : HttpContent
{
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;
}
