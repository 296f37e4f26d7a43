using Igata.Sora;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Emulator.Control;

/// <summary>Lets the next fault happen to a call.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultQueue faults)
{
    public async Task InvokeAsync(HttpContext context)
    {
        switch (context.Request.Path == "/" ? faults.Take(context.Request.Headers[SoraOperations.All.Header]) : null)
        {
            case Fault.Drop:
                context.Abort();
                break;
            case Fault.Status status:
                context.Response.StatusCode = status.Code;
                break;
            case Fault.Truncate:
                await TruncateAsync(context).ConfigureAwait(false);
                break;
            case Fault.Delay delay:
                await Task.Delay(delay.Time, context.RequestAborted).ConfigureAwait(false);
                await next(context).ConfigureAwait(false);
                break;
            default:
                await next(context).ConfigureAwait(false);
                break;
        }
    }

    // The headers go out whole, content-length among them. Kestrel then finds too few bytes written and closes the
    // connection in peace; an abort would reset it, and take with it what the client has not read yet.
    private async Task TruncateAsync(HttpContext context)
    {
        IHttpResponseBodyFeature wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await next(context).ConfigureAwait(false);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Features.Set(wire);

        await wire.StartAsync(context.RequestAborted).ConfigureAwait(false);
        await wire.Writer.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length / 2), context.RequestAborted).ConfigureAwait(false);
    }
}
