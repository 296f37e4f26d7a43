using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Igata.Emulator.Control;

/// <summary>Injects the next matching fault into a call.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultQueue faults, CallReader calls)
{
    public async Task InvokeAsync(HttpContext context)
    {
        Call? call = faults.Count > 0 ? await calls.ReadAsync(context.Request).ConfigureAwait(false) : null;
        switch (call is null ? null : faults.Take(call))
        {
            case Fault.Drop:
                context.Abort();
                break;
            case Fault.Status status:
                await WriteResponseAsync(context, status).ConfigureAwait(false);
                break;
            case Fault.Truncate:
                await TruncateAsync(context).ConfigureAwait(false);
                break;
            case Fault.WrongId:
                await ChangeIdAsync(context).ConfigureAwait(false);
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

    private static async Task WriteResponseAsync(HttpContext context, Fault.Status status)
    {
        context.Response.StatusCode = status.Code;
        if (status.Body is { } body)
        {
            context.Response.ContentType = status.ContentType;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted).ConfigureAwait(false);
        }
    }

    // The headers are sent completely, including Content-Length. Kestrel then notices that bytes are missing and closes the
    // connection gracefully. An abort would reset it, and the client would lose what it has not read yet.
    private async Task TruncateAsync(HttpContext context)
    {
        byte[] body = await ResponseBuffering.CaptureResponseAsync(context, next).ConfigureAwait(false);
        if (body.Length == 0)
        {
            context.Abort();
            return;
        }

        context.Response.ContentLength = body.Length;
        await context.Response.StartAsync(context.RequestAborted).ConfigureAwait(false);
        await context.Response.BodyWriter.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted).ConfigureAwait(false);
    }

    private async Task ChangeIdAsync(HttpContext context)
    {
        byte[] body = await ResponseBuffering.CaptureResponseAsync(context, next).ConfigureAwait(false);
        if (body.Length > 0)
        {
            body = Encoding.UTF8.GetBytes(ReplaceIds(JsonNode.Parse(body)!).ToJsonString());
            context.Response.ContentLength = body.Length;
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static JsonNode ReplaceIds(JsonNode response)
    {
        foreach (JsonNode? item in response is JsonArray batch ? batch : [response])
        {
            item!["id"] = item["id"] is JsonValue id && id.TryGetValue(out long number) ? number + 1_000_000 : $"not {item["id"]}";
        }

        return response;
    }
}
