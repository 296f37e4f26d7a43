using System.Net.Http.Headers;
using System.Text;

namespace Igata.Benchmarks.Serving;

/// <summary>A request that is sent many times.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Body">The JSON of the body, or null.</param>
/// <param name="Target">The value of the header that names the operation, or null.</param>
internal sealed record ServedRequest(HttpMethod Method, string Path, byte[]? Body = null, string? Target = null)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public HttpRequestMessage CreateMessage()
    {
        var message = new HttpRequestMessage(Method, Path);
        if (Target is not null)
        {
            message.Headers.TryAddWithoutValidation(Calls.CannedResponses.Header, Target);
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body) { Headers = { ContentType = Json } };
        }

        return message;
    }

    /// <summary>Creates the request as it is sent.</summary>
    public byte[] CreateBytes()
    {
        string target = Target is null ? "" : $"{Calls.CannedResponses.Header}: {Target}\r\n";
        string content = Body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n";
        return [.. Encoding.ASCII.GetBytes($"{Method} /{Path} HTTP/1.1\r\nHost: localhost\r\n{target}{content}\r\n"), .. Body ?? []];
    }
}
