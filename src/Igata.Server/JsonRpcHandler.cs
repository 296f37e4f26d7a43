using System.Buffers;
using System.Net;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Igata.Server;

/// <summary>One message of JSON-RPC. The status is 200 whatever is in the answer, and 204 when nothing is answered.</summary>
internal sealed class JsonRpcHandler<TService>(OperationTable<TService> operations, Func<HttpContext, Operation<TService>, ValueTask<TService>> serviceOf, OperationsOptions options)
{
    // What cannot be read is no request, and there is no id to answer to.
    private static readonly byte[] TooLarge = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"Invalid Request\",\"data\":\"The message is larger than this server takes.\"}}"u8.ToArray();

    public async Task HandleAsync(HttpContext context)
    {
        using PooledRequestBody? body = await PooledRequestBody.ReadAsync(context.Request, options.MaxRequestBytes, context.RequestAborted).ConfigureAwait(false);
        if (body is null)
        {
            await JsonResponse.WriteAsync(context, HttpStatusCode.RequestEntityTooLarge, TooLarge).ConfigureAwait(false);
            return;
        }

        var dispatcher = new JsonRpcDispatcher<TService>(operations)
        {
            MaxBatchSize = options.MaxBatchCalls,
            OnException = (operation, exception) => ServerLog.Failed(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(ServerLog.Category), operation.Target, exception),
        };
        var response = new ArrayBufferWriter<byte>();
        bool isAnswered = await dispatcher.DispatchAsync(body.Bytes, operation => serviceOf(context, operation), response, context.RequestAborted).ConfigureAwait(false);
        await JsonResponse.WriteAsync(context, isAnswered ? HttpStatusCode.OK : HttpStatusCode.NoContent, response.WrittenMemory).ConfigureAwait(false);
    }
}
