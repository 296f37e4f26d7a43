using System.Text;

namespace Igata.Cli.Demo;

/// <summary>Records the last call as it was on the wire.</summary>
internal sealed class WireTap(Uri endpoint) : DelegatingHandler(new SocketsHttpHandler())
{
    public string Sent { get; private set; } = "";

    public string Received { get; private set; } = "";

    public void Clear() => (Sent, Received) = ("", "");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = $"{FormatRequestLine(request)}{await ReadTextAsync(request.Content, cancellationToken)}".Trim();
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        Received = $"{(int)response.StatusCode} {await ReadTextAsync(response.Content, cancellationToken) switch { "" => FormatHeaders(response), var body => body }}";
        return response;
    }

    /// <summary>Formats the verb and the path, or an empty string for a call to the endpoint itself, where all calls are POST.</summary>
    private string FormatRequestLine(HttpRequestMessage request)
    {
        string path = request.RequestUri!.AbsolutePath;
        string basePath = endpoint.AbsolutePath;
        return path.TrimEnd('/') == basePath.TrimEnd('/') ? "" : $"{request.Method} {(path.StartsWith(basePath, StringComparison.Ordinal) ? path[basePath.Length..] : path)}{request.RequestUri.Query} ";
    }

    // If there is no body, the response is in the headers.
    private static string FormatHeaders(HttpResponseMessage response)
    {
        string[] shown = [.. response.Headers.Concat(response.Content.Headers)
            .Where(static header => header.Key is "Location" or "Expires")
            .Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}")];
        return shown.Length == 0 ? "(empty)" : string.Join("; ", shown);
    }

    // Reading buffers the content, so that later readers still find all of it.
    private static async Task<string> ReadTextAsync(HttpContent? content, CancellationToken cancellationToken) =>
        content is null ? "" : Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync(cancellationToken));
}
