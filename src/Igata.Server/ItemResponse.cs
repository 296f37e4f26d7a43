using System.IO.Pipelines;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Igata.Server;

/// <summary>
/// Sends a response of events or lines. Each item is sent as soon as the service has no further one ready, and the service is asked for the next
/// one when the connection has taken the ones before. The status is sent with the first item, so that an exception before it is an error response.
/// </summary>
internal sealed class ItemResponse(HttpContext context, ItemWriter items, TimeSpan heartbeatInterval)
{
    private const int MaxUnflushedBytes = 16 * 1024;

    private readonly PipeWriter _output = context.Response.BodyWriter;
    private bool _hasBegun;

    public static async ValueTask WriteAsync(HttpContext context, HttpResponseWriter response, ItemWriter items, TimeSpan heartbeatInterval)
    {
        await using (items.ConfigureAwait(false))
        {
            context.Response.StatusCode = response.Status;
            context.Response.ContentType = response.ContentType;
            if (HttpMethods.IsHead(context.Request.Method))
            {
                return;
            }

            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            if (context.Response.Headers.CacheControl.Count == 0)
            {
                context.Response.Headers.CacheControl = "no-cache,no-store";
            }

            await new ItemResponse(context, items, heartbeatInterval).WriteItemsAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask WriteItemsAsync()
    {
        while (await MoveNextAsync().ConfigureAwait(false))
        {
            items.Write(_output);
            _hasBegun = true;
        }

        items.WriteEnd(_output);
        await FlushAsync().ConfigureAwait(false);
    }

    // What has been written is sent before an exception, which would otherwise become an error response in its place.
    private ValueTask<bool> MoveNextAsync()
    {
        ValueTask<bool> next = items.MoveNextAsync(context.RequestAborted);
        return next.IsCompletedSuccessfully && _output.CanGetUnflushedBytes && _output.UnflushedBytes < MaxUnflushedBytes ? next : WaitAsync(next.AsTask());
    }

    private async ValueTask<bool> WaitAsync(Task<bool> next)
    {
        try
        {
            if (_hasBegun)
            {
                await FlushAsync().ConfigureAwait(false);
            }

            while (!items.Heartbeat.IsEmpty && !context.RequestAborted.IsCancellationRequested && !await CompletesAsync(next).ConfigureAwait(false))
            {
                await _output.WriteAsync(items.Heartbeat, context.RequestAborted).ConfigureAwait(false);
                _hasBegun = true;
            }
        }
        catch
        {
            // An enumerator cannot be disposed of while it moves.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await next.ConfigureAwait(false);
    }

    private async ValueTask<bool> CompletesAsync(Task<bool> next)
    {
        using var interval = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        Task delay = Task.Delay(heartbeatInterval, interval.Token);
        bool isCompleted = await Task.WhenAny(next, delay).ConfigureAwait(false) == next;
        await interval.CancelAsync().ConfigureAwait(false);
        return isCompleted;
    }

    private async ValueTask FlushAsync()
    {
        FlushResult result = await _output.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        if (result.IsCompleted)
        {
            throw new OperationCanceledException("The caller has closed the connection.", context.RequestAborted);
        }
    }
}
