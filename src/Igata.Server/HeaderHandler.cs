using System.Net;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Igata.Server;

/// <summary>Handles a call whose operation a header identifies. The body is read as JSON or as empty, regardless of its Content-Type.</summary>
internal sealed class HeaderHandler<TService>(OperationTable<TService> operations, Func<HttpContext, Operation<TService>, ValueTask<TService>> serviceOf, OperationsOptions options, ErrorResponseWriter errors)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (Find(context.Request) is not { } operation)
        {
            await errors.WriteAsync(context, "", HttpStatusCode.BadRequest, options.UnknownOperationCode,
                $"The header {operations.Header} must name one operation that this server knows.").ConfigureAwait(false);
            return;
        }

        try
        {
            CancellationToken aborted = context.RequestAborted;
            TService service = await serviceOf(context, operation).ConfigureAwait(false);
            using PooledRequestBody? body = await PooledRequestBody.ReadAsync(context, options.MaxRequestBytes, aborted).ConfigureAwait(false);
            if (body is null)
            {
                await errors.WriteTooLargeAsync(context, operation.Target).ConfigureAwait(false);
                return;
            }

            using var response = new PooledBufferWriter();
            await operation.InvokeAsync(service, body.Bytes, response, aborted).ConfigureAwait(false);
            await JsonResponse.WriteAsync(context, HttpStatusCode.OK, response.WrittenMemory, aborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (ErrorResponseWriter.IsHandled(context, exception))
        {
            await errors.WriteAsync(context, operation.Target, exception).ConfigureAwait(false);
        }
    }

    private Operation<TService>? Find(HttpRequest request)
    {
        StringValues target = request.Headers[operations.Header];
        return target.Count == 1 && operations.TryFind(target[0]!, out Operation<TService>? operation) ? operation : null;
    }
}
