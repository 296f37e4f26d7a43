using System.Diagnostics;
using Igata.Emulator.Control;
using Microsoft.AspNetCore.Http;

namespace Igata.Emulator.Serving;

/// <summary>Reports each call after its response was sent.</summary>
internal sealed class CallObserverMiddleware(RequestDelegate next, CallReader calls, Action<EmulatedCall> report)
{
    private const int MaxBytes = 16 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        long start = Stopwatch.GetTimestamp();
        string target = context.Request.Path + context.Request.QueryString;
        context.Request.EnableBuffering();
        IReadOnlyList<string> names = await calls.ReadAsync(context.Request).ConfigureAwait(false) is { } call ? call.Names : [];
        var response = new BodyExcerptStream(context.Response.Body, MaxBytes);
        context.Response.Body = response;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Response.Body = response.Inner;
            report(new EmulatedCall
            {
                Operations = names,
                Method = context.Request.Method,
                Target = target,
                Status = context.RequestAborted.IsCancellationRequested ? null : context.Response.StatusCode,
                Request = await ReadRequestAsync(context.Request).ConfigureAwait(false),
                Response = response.GetText(),
                Duration = Stopwatch.GetElapsedTime(start),
            });
        }
    }

    // The service has read the body, or refused it. What is in the buffer is what arrived.
    private static async Task<string> ReadRequestAsync(HttpRequest request)
    {
        if (!request.Body.CanSeek)
        {
            return "";
        }

        try
        {
            request.Body.Position = 0;
            byte[] start = new byte[MaxBytes];
            int length = await request.Body.ReadAtLeastAsync(start, MaxBytes, throwOnEndOfStream: false).ConfigureAwait(false);
            return System.Text.Encoding.UTF8.GetString(start, 0, length);
        }
        catch (Exception exception) when (exception is IOException or BadHttpRequestException or OperationCanceledException)
        {
            return "";
        }
    }
}
