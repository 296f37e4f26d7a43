using System.Net;

namespace Igata.Runtime.Http;

/// <summary>
/// An explicitly empty body. If a connection ends without a response, .NET resends a request without a body up to three times,
/// whatever its method, although the server may have processed it already. It does not resend a request whose body has been started.
/// </summary>
internal sealed class EmptyContent : HttpContent, IMessageContent
{
    public HttpRequestMessage? Message { get; set; }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;
}
