using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Igata.Sdk.Tests.Wire;

/// <summary>Responds to every request with a body of the test.</summary>
internal sealed class StubHandler(Func<HttpContent> body, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public StubHandler(Func<Stream> body)
        : this(() => new StreamContent(body()))
    {
    }

    public StubHandler(string body, HttpStatusCode status = HttpStatusCode.OK)
        : this(() => new ByteArrayContent(Encoding.UTF8.GetBytes(body)), status)
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage(status) { Content = body(), RequestMessage = request };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(response);
    }
}
