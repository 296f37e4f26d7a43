using System.Buffers;
using System.ComponentModel;
using Igata.Runtime.Operations;
using Igata.Runtime.Protocols;
using static Igata.Runtime.CompilerServices.JsonParsing;

namespace Igata.Runtime.CompilerServices;

/// <summary>Processes JSON-RPC 2.0 messages on a server: calls, notifications, and batches of both. Does not depend on a web framework.</summary>
/// <typeparam name="TService">The type of the service.</typeparam>
/// <param name="operations">The operations.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonRpcDispatcher<TService>(OperationTable<TService> operations)
{
    /// <summary>Gets the maximum number of calls in a batch. A larger batch is treated as one invalid request. The default is 1000.</summary>
    public int MaxBatchSize { get; init; } = 1000;

    /// <summary>Gets whether a call of a method with parameters must have <c>params</c>. The default is false.</summary>
    public bool RequireParams { get; init; }

    /// <summary>Gets the callback for exceptions of a service that are not errors of the API. The caller receives only "Internal error".</summary>
    public Action<Operation<TService>, Exception>? OnException { get; init; }

    /// <summary>Processes a message and writes the response. The calls of a batch are processed one after another, in order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="getService">The function that returns the service for one call. It may throw the error of the API to reject the call.</param>
    /// <param name="output">The output for the response.</param>
    /// <param name="cancellationToken">The token that is passed to the service.</param>
    /// <returns>False if there is no response, because the message consists of notifications only.</returns>
    public async ValueTask<bool> DispatchAsync(ReadOnlyMemory<byte> message, Func<Operation<TService>, ValueTask<TService>> getService, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(getService);
        ArgumentNullException.ThrowIfNull(output);
        using var response = new PooledBufferWriter();
        bool hasResponse = await DispatchAsync(message, new DelegateHost(getService, OnException), response, cancellationToken).ConfigureAwait(false);
        output.Write(response.WrittenMemory.Span);
        return hasResponse;
    }

    /// <summary>Processes a message and writes the response. The calls of a batch are processed one after another, in order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="host">Provides the services.</param>
    /// <param name="output">The output for the response.</param>
    /// <param name="cancellationToken">The token that is passed to the service.</param>
    /// <returns>False if there is no response, because the message consists of notifications only.</returns>
    public async ValueTask<bool> DispatchAsync(ReadOnlyMemory<byte> message, IOperationHost<TService> host, PooledBufferWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(output);
        if (!TryReadCall(message.Span, out JsonRpcMessageRanges? single, out PooledList<JsonRpcMessageRanges?>? batch))
        {
            JsonRpcResponseWriter.WriteError(output, default, JsonRpcResponseWriter.ParseError);
            return true;
        }

        if (batch is null)
        {
            await HandleCallAsync(message, single, host, output, cancellationToken).ConfigureAwait(false);
            return output.WrittenCount > 0;
        }

        using PooledList<JsonRpcMessageRanges?> calls = batch;
        if (calls.Count == 0 || calls.Count > MaxBatchSize)
        {
            JsonRpcResponseWriter.WriteError(output, default, JsonRpcResponseWriter.InvalidRequest);
            return true;
        }

        for (int i = 0; i < calls.Count; i++)
        {
            int start = output.WrittenCount;
            output.Write(start == 0 ? "["u8 : ","u8);
            await HandleCallAsync(message, calls[i], host, output, cancellationToken).ConfigureAwait(false);
            if (output.WrittenCount == start + 1)
            {
                output.Truncate(start);
            }
        }

        output.Write(output.WrittenCount > 0 ? "]"u8 : default);
        return output.WrittenCount > 0;
    }

    /// <summary>Returns the objects of a message: null for an element that is not an object. False if the message is not JSON.</summary>
    private static bool TryReadCall(ReadOnlySpan<byte> message, out JsonRpcMessageRanges? single, out PooledList<JsonRpcMessageRanges?>? batch)
    {
        single = null;
        batch = null;
        try
        {
            JsonReader reader = BeginDocument(message, 64);
            int position = reader.Position;
            if (Peek(message, position) != JsonKind.Array)
            {
                single = ReadCall(message, ref position, ref reader);
            }
            else
            {
                batch = new PooledList<JsonRpcMessageRanges?>();
                for (bool more = TryReadArrayStart(message, ref position, ref reader); more; more = TryReadMoreItems(message, ref position, ref reader))
                {
                    batch.Add(ReadCall(message, ref position, ref reader));
                }
            }

            EndDocument(message, position, ref reader);
            return true;
        }
        catch (JsonFormatException)
        {
            batch?.Dispose();
            return false;
        }
    }

    private static JsonRpcMessageRanges? ReadCall(ReadOnlySpan<byte> message, ref int position, ref JsonReader reader)
    {
        if (Peek(message, position) == JsonKind.Object)
        {
            return JsonRpcMessageRanges.Read(message, ref position, ref reader);
        }

        Skip(message, ref position, ref reader);
        return null;
    }

    /// <summary>Processes one call and writes its response; nothing for a notification, regardless of its outcome.</summary>
    private async ValueTask HandleCallAsync(ReadOnlyMemory<byte> message, JsonRpcMessageRanges? call, IOperationHost<TService> host, PooledBufferWriter output, CancellationToken cancellationToken)
    {
        if (call is not { } parts || !IsRequest(message.Span, parts))
        {
            JsonRpcResponseWriter.WriteError(output, call is { } invalidCall && IsId(message.Span, invalidCall) && invalidCall.Id is { } id ? message[id] : default, JsonRpcResponseWriter.InvalidRequest);
            return;
        }

        int start = output.WrittenCount;
        ReadOnlyMemory<byte> requestId = parts.Id is { } idRange ? message[idRange] : default;
        if (!operations.TryFind(message.Span[parts.Method!.Value], out Operation<TService>? operation))
        {
            JsonRpcResponseWriter.WriteError(output, requestId, JsonRpcResponseWriter.MethodNotFound);
        }
        else
        {
            await InvokeAsync(operation, parts.Params is { } parameters ? message[parameters] : default, requestId, host, output, cancellationToken).ConfigureAwait(false);
        }

        if (parts.Id is null)
        {
            output.Truncate(start);
        }
    }

    private async ValueTask InvokeAsync(Operation<TService> operation, ReadOnlyMemory<byte> parameters, ReadOnlyMemory<byte> id, IOperationHost<TService> host, PooledBufferWriter output, CancellationToken cancellationToken)
    {
        int start = output.WrittenCount;
        try
        {
            TService service = await host.GetServiceAsync(operation).ConfigureAwait(false);
            if (RequireParams && operation.HasRequest && parameters.IsEmpty)
            {
                throw new JsonFormatException(0, "params", "none");
            }

            JsonRpcResponseWriter.WriteResultStart(output, id);
            int resultStart = output.WrittenCount;
            await operation.InvokeAsync(service, parameters, output, cancellationToken).ConfigureAwait(false);
            JsonRpcResponseWriter.WriteResultEnd(output, isEmpty: output.WrittenCount == resultStart);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            output.Truncate(start);
            WriteError(operation, exception, id, host, output);
        }
    }

    private void WriteError(Operation<TService> operation, Exception exception, ReadOnlyMemory<byte> id, IOperationHost<TService> host, PooledBufferWriter output)
    {
        switch (exception)
        {
            case JsonFormatException or InvalidRequestException:
                JsonRpcResponseWriter.WriteError(output, id, JsonRpcResponseWriter.InvalidParams, JsonData.String(exception.Message));
                return;
            case ApiErrorException error:
                JsonRpcResponseWriter.WriteError(output, id, error, operations.Errors.ForOperation(operation.Target));
                return;
            case NotImplementedException:
                JsonRpcResponseWriter.WriteError(output, id, JsonRpcResponseWriter.MethodNotFound);
                return;
            default:
                host.ReportException(operation, exception);
                JsonRpcResponseWriter.WriteError(output, id, JsonRpcResponseWriter.InternalError);
                return;
        }
    }

    private static bool IsRequest(ReadOnlySpan<byte> message, JsonRpcMessageRanges parts) =>
        parts.HasVersion(message)
        && parts.Method is { } method && message[method.Start.Value] == '"'
        && (parts.Params is not { } parameters || message[parameters.Start.Value] is (byte)'{' or (byte)'[')
        && IsId(message, parts);

    // A valid id is a number, a string or null. A call without an id is a notification.
    private static bool IsId(ReadOnlySpan<byte> message, JsonRpcMessageRanges parts) =>
        parts.Id is not { } id || message[id.Start.Value] is (byte)'"' or (byte)'n' or (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    private sealed class DelegateHost(Func<Operation<TService>, ValueTask<TService>> getService, Action<Operation<TService>, Exception>? onException) : IOperationHost<TService>
    {
        public ValueTask<TService> GetServiceAsync(Operation<TService> operation) => getService(operation);

        public void ReportException(Operation<TService> operation, Exception exception) => onException?.Invoke(operation, exception);
    }
}
