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
        List<JsonRpcMessageRanges?>? calls = ReadCalls(message.Span, out bool isBatch);
        if (calls is null || calls.Count == 0 || calls.Count > MaxBatchSize)
        {
            JsonRpcResponseWriter.WriteError(output, default, calls is null ? JsonRpcResponseWriter.ParseError : JsonRpcResponseWriter.InvalidRequest);
            return true;
        }

        bool hasResponse = false;
        foreach (JsonRpcMessageRanges? call in calls)
        {
            ReadOnlyMemory<byte> part = await HandleCallAsync(message, call, getService, cancellationToken).ConfigureAwait(false);
            if (!part.IsEmpty)
            {
                output.Write(!isBatch ? default : hasResponse ? ","u8 : "["u8);
                output.Write(part.Span);
                hasResponse = true;
            }
        }

        output.Write(isBatch && hasResponse ? "]"u8 : default);
        return hasResponse;
    }

    /// <summary>Returns the objects of a message: null for an element that is not an object, and null instead of the list if the message is not JSON.</summary>
    private static List<JsonRpcMessageRanges?>? ReadCalls(ReadOnlySpan<byte> message, out bool isBatch)
    {
        isBatch = false;
        var calls = new List<JsonRpcMessageRanges?>();
        try
        {
            JsonReader reader = BeginDocument(message, 64);
            int position = reader.Position;
            isBatch = Peek(message, position) == JsonKind.Array;
            if (!isBatch)
            {
                calls.Add(ReadCall(message, ref position, ref reader));
            }
            else
            {
                for (bool more = TryReadArrayStart(message, ref position, ref reader); more; more = TryReadMoreItems(message, ref position, ref reader))
                {
                    calls.Add(ReadCall(message, ref position, ref reader));
                }
            }

            EndDocument(message, position, ref reader);
            return calls;
        }
        catch (JsonFormatException)
        {
            return null;
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

    /// <summary>Processes one call and returns its response; empty for a notification, regardless of its outcome.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> HandleCallAsync(ReadOnlyMemory<byte> message, JsonRpcMessageRanges? call, Func<Operation<TService>, ValueTask<TService>> getService, CancellationToken cancellationToken)
    {
        var output = new ArrayBufferWriter<byte>();
        if (call is not { } parts || !IsRequest(message.Span, parts))
        {
            JsonRpcResponseWriter.WriteError(output, call is { } invalidCall && IsId(message.Span, invalidCall) && invalidCall.Id is { } id ? message[id] : default, JsonRpcResponseWriter.InvalidRequest);
            return output.WrittenMemory;
        }

        bool isNotification = parts.Id is null;
        ReadOnlyMemory<byte> requestId = parts.Id is { } idRange ? message[idRange] : default;
        if (!operations.TryFind(JsonCodec.Parse(message.Span[parts.Method!.Value], String), out Operation<TService>? operation))
        {
            JsonRpcResponseWriter.WriteError(output, requestId, JsonRpcResponseWriter.MethodNotFound);
        }
        else
        {
            await InvokeAsync(operation, parts.Params is { } parameters ? message[parameters] : default, requestId, getService, output, cancellationToken).ConfigureAwait(false);
        }

        return isNotification ? default : output.WrittenMemory;
    }

    private async ValueTask InvokeAsync(Operation<TService> operation, ReadOnlyMemory<byte> parameters, ReadOnlyMemory<byte> id, Func<Operation<TService>, ValueTask<TService>> getService, ArrayBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        var result = new ArrayBufferWriter<byte>();
        try
        {
            TService service = await getService(operation).ConfigureAwait(false);
            if (RequireParams && operation.HasRequest && parameters.IsEmpty)
            {
                throw new JsonFormatException(0, "params", "none");
            }

            await operation.InvokeAsync(service, parameters, result, cancellationToken).ConfigureAwait(false);
            JsonRpcResponseWriter.WriteResult(output, id, result.WrittenSpan);
        }
        catch (Exception exception) when (exception is JsonFormatException or InvalidRequestException)
        {
            JsonRpcResponseWriter.WriteError(output, id, JsonRpcResponseWriter.InvalidParams, JsonData.String(exception.Message));
        }
        catch (ApiErrorException error)
        {
            JsonRpcResponseWriter.WriteError(output, id, error, operations.Errors.ForOperation(operation.Target));
        }
        catch (NotImplementedException)
        {
            JsonRpcResponseWriter.WriteError(output, id, JsonRpcResponseWriter.MethodNotFound);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            OnException?.Invoke(operation, exception);
            JsonRpcResponseWriter.WriteError(output, id, JsonRpcResponseWriter.InternalError);
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
}
