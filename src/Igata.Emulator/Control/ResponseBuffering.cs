using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Emulator.Control;

/// <summary>Lets a call be answered, and keeps the answer's body from going out.</summary>
internal static class ResponseBuffering
{
    /// <summary>The body. The status and the headers are set, and not yet sent.</summary>
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
