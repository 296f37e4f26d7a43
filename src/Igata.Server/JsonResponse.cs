using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Igata.Server;

/// <summary>Writes a response whose body is JSON, text, or empty.</summary>
internal static class JsonResponse
{
    public static ValueTask<FlushResult> WriteAsync(HttpContext context, HttpStatusCode status, ReadOnlyMemory<byte> body, string mediaType = "application/json")
    {
        context.Response.StatusCode = (int)status;
        if (body.Length == 0)
        {
            // Responses with these statuses never have a body, and Kestrel rejects a Content-Length for them.
            context.Response.ContentLength = status is HttpStatusCode.NoContent or HttpStatusCode.NotModified ? null : 0;
            return default;
        }

        context.Response.ContentLength = body.Length;
        context.Response.ContentType = mediaType;
        return HttpMethods.IsHead(context.Request.Method)
            ? default
            : context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
