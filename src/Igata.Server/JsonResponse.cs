using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Igata.Server;

/// <summary>Writes a response whose body is JSON, text, or empty.</summary>
internal static class JsonResponse
{
    public const string MediaType = "application/json";

    public static ValueTask WriteAsync(HttpContext context, HttpStatusCode status, ReadOnlyMemory<byte> body, CancellationToken aborted, string mediaType = MediaType)
    {
        HttpResponse response = context.Response;
        response.StatusCode = (int)status;
        if (body.Length == 0)
        {
            // Responses with these statuses never have a body, and Kestrel rejects a Content-Length for them.
            response.ContentLength = status is HttpStatusCode.NoContent or HttpStatusCode.NotModified ? null : 0;
            return default;
        }

        response.ContentLength = body.Length;
        response.ContentType = mediaType;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return default;
        }

        ValueTask<FlushResult> flush = response.BodyWriter.WriteAsync(body, aborted);
        if (!flush.IsCompletedSuccessfully)
        {
            return new(flush.AsTask());
        }

        _ = flush.Result;
        return default;
    }
}
