using System.Net;
using Igata.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Igata.Server;

/// <summary>Handles a JSON-RPC message. The status is 200 for any response, including errors, and 204 if there is none.</summary>
internal sealed class JsonRpcHandler<TService>(OperationTable<TService> operations, Func<HttpContext, Operation<TService>, ValueTask<TService>> serviceOf, OperationsOptions options)
{
    // The request was not read, so there is no id to respond to.
    private static readonly byte[] TooLarge = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"Invalid Request\",\"data\":\"The message exceeds the size limit of this server.\"}}"u8.ToArray();
    private static readonly byte[] Unreadable = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"Parse error\",\"data\":\"The body of the request could not be read.\"}}"u8.ToArray();

    private readonly JsonRpcDispatcher<TService> _dispatcher = new(operations) { RequireParams = options.RequireParams, MaxBatchSize = options.MaxBatchCalls };

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await DispatchAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            bool isTooLarge = exception.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await JsonResponse.WriteAsync(context, (HttpStatusCode)exception.StatusCode, isTooLarge ? TooLarge : Unreadable, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (ErrorResponseWriter.IsCallerGone(context, exception))
        {
            ErrorResponseWriter.End(context, "a JSON-RPC call");
        }
    }

    private async Task DispatchAsync(HttpContext context)
    {
        CancellationToken aborted = context.RequestAborted;
        using PooledRequestBody? body = await PooledRequestBody.ReadAsync(context, options.MaxRequestBytes, aborted).ConfigureAwait(false);
        if (body is null)
        {
            await JsonResponse.WriteAsync(context, HttpStatusCode.RequestEntityTooLarge, TooLarge, aborted).ConfigureAwait(false);
            return;
        }

        using var response = new PooledBufferWriter();
        bool hasResponse = await _dispatcher.DispatchAsync(body.Bytes, new RequestHost(context, serviceOf), response, aborted).ConfigureAwait(false);
        await JsonResponse.WriteAsync(context, hasResponse ? HttpStatusCode.OK : HttpStatusCode.NoContent, response.WrittenMemory, aborted).ConfigureAwait(false);
    }

    private sealed class RequestHost(HttpContext context, Func<HttpContext, Operation<TService>, ValueTask<TService>> serviceOf) : IOperationHost<TService>
    {
        public ValueTask<TService> GetServiceAsync(Operation<TService> operation) => serviceOf(context, operation);

        public void ReportException(Operation<TService> operation, Exception exception) => ServerLog.Failed(ServerLog.GetLogger(context), operation.Target, exception);
    }
}
