using System.Net.Http.Headers;

namespace Igata.Hosting.Tests.MissingMembers;

/// <summary>Responds to every request with the same body.</summary>
internal sealed class GapsHandler(string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = new HttpResponseMessage { Content = new StringContent(body), RequestMessage = request };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(response);
    }
}
