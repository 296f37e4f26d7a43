using System.Text;

namespace Igata.Cli.Demo;

/// <summary>Keeps the bodies of the last call as they were on the wire.</summary>
internal sealed class WireTap() : DelegatingHandler(new SocketsHttpHandler())
{
    public string Sent { get; private set; } = "";

    public string Received { get; private set; } = "";

    public void Forget() => (Sent, Received) = ("", "");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = await TextAsync(request.Content, cancellationToken);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        Received = $"{(int)response.StatusCode} {await TextAsync(response.Content, cancellationToken)}";
        return response;
    }

    // Reading buffers the content, so that whoever comes next finds it whole.
    private static async Task<string> TextAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        byte[] body = content is null ? [] : await content.ReadAsByteArrayAsync(cancellationToken);
        return body.Length == 0 ? "(empty)" : Encoding.UTF8.GetString(body);
    }
}
