using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;

namespace Igata.Benchmarks.PeerCalls;

/// <summary>Responds to every request with the response of a case, without a network or from a server.</summary>
internal static class PeerResponse
{
    /// <summary>The id in the body of a JSON-RPC response, which is replaced with the one of the request.</summary>
    public const string Id = "\"id\":0";

    /// <summary>Creates the handler of a client without a network.</summary>
    public static HttpMessageHandler CreateHandler(PeerCase served) => new Handler(served);

    /// <summary>Responds to every request that has no route of its own.</summary>
    public static void Map(WebApplication app, PeerCase served) => app.Run(async context =>
    {
        using var request = new MemoryStream();
        await context.Request.Body.CopyToAsync(request, context.RequestAborted);
        byte[] body = CreateBody(served, request.GetBuffer().AsSpan(0, (int)request.Length));
        context.Response.ContentType = served.MediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    });

    private static byte[] CreateBody(PeerCase served, ReadOnlySpan<byte> request)
    {
        if (!served.HasId)
        {
            return served.Response;
        }

        ReadOnlySpan<byte> name = "\"id\":"u8;
        int start = request.IndexOf(name);
        int end = start + name.Length;
        while (request[end] is not ((byte)',' or (byte)'}'))
        {
            end++;
        }

        int position = served.Response.AsSpan().IndexOf("\"id\":0"u8);
        return [.. served.Response.AsSpan(0, position), .. request[start..end], .. served.Response.AsSpan(position + Id.Length)];
    }

    private sealed class Handler(PeerCase served) : HttpMessageHandler
    {
        private readonly MediaTypeHeaderValue _contentType = new(served.MediaType);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            byte[] body = served.Response;
            if (served.HasId)
            {
                body = CreateBody(served, await request.Content!.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            }
            else if (request.Content is not null)
            {
                await request.Content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            }

            var content = new ByteArrayContent(body);
            content.Headers.ContentType = _contentType;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
        }
    }
}
