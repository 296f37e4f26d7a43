using System.Net;
using System.Net.Http.Headers;

namespace Igata.Benchmarks.Calls;

/// <summary>Responds immediately without a network, so that only the client is measured.</summary>
internal sealed class InMemoryHandler(Func<string?, byte[]> respond) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue ContentType = new("application/json");

    public static Uri Address { get; } = new("http://localhost/");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        var content = new ByteArrayContent(respond(request.Headers.NonValidated[CannedResponses.Header].ToString()));
        content.Headers.ContentType = ContentType;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
