using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Igata.Benchmarks.Serving;

/// <summary>The floor of a server: reads the body of a request, and responds with bytes that are ready. The request <c>PUT</c> sets them.</summary>
internal static class PreparedResponse
{
    private const int BufferSize = 8192;

    private static byte[] _body = [];

    public static void Map(WebApplication app) => app.Use(static (context, next) => context.Request.Path == ServerHost.Usage ? next(context) : RespondAsync(context));

    private static async Task RespondAsync(HttpContext context)
    {
        if (HttpMethods.IsPut(context.Request.Method))
        {
            using var received = new MemoryStream();
            await context.Request.Body.CopyToAsync(received, context.RequestAborted);
            _body = received.ToArray();
            return;
        }

        if (context.Request.ContentLength > 0)
        {
            await SkipAsync(context.Request.Body, context.RequestAborted);
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = _body.Length;
        await context.Response.BodyWriter.WriteAsync(_body, context.RequestAborted);
    }

    private static async ValueTask SkipAsync(Stream body, CancellationToken cancellationToken)
    {
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(BufferSize);
        while (await body.ReadAsync(buffer, cancellationToken) > 0)
        {
        }

        System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
    }
}
