using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Emulator.Control;

/// <summary>Executes a call and captures the body of its response instead of sending it.</summary>
internal static class ResponseBuffering
{
    /// <summary>Returns the body. The status and the headers are set, but not sent yet.</summary>
    public static async Task<byte[]> CaptureResponseAsync(HttpContext context, RequestDelegate next)
    {
        IHttpResponseBodyFeature wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await next(context).ConfigureAwait(false);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Features.Set(wire);
        return body.ToArray();
    }
}
