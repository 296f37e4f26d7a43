using System.Buffers;
using Igata.Runtime.Errors;
using Igata.Runtime.Json;
using Igata.Runtime.Protocols;
using static Igata.Runtime.Json.Json;

namespace Igata.Runtime.Operations;

/// <summary>The server half of JSON-RPC 2.0: calls, notifications and batches of both. Knows no web framework.</summary>
/// <typeparam name="TService">What does the work.</typeparam>
/// <param name="operations">The operations.</param>
public sealed class JsonRpcDispatcher<TService>(OperationTable<TService> operations)
{
    /// <summary>The most calls of a batch; more are one invalid request. 1000 unless set.</summary>
    public int MostCalls { get; init; } = 1000;

    /// <summary>Told of what a service throws that is no error of the API. The caller gets "Internal error" and no more.</summary>
    public Action<Operation<TService>, Exception>? Failed { get; init; }

    /// <summary>Answers a message: one call after the other, in their order.</summary>
    /// <param name="message">The message.</param>
    /// <param name="serviceOf">Gives what does the work of one call; may throw the API's error to refuse it.</param>
    /// <param name="answer">Where the answer is written.</param>
    /// <param name="cancellationToken">Given to the service.</param>
    /// <returns>False when nothing is to be answered, as nothing but notifications came.</returns>
    public async ValueTask<bool> DispatchAsync(ReadOnlyMemory<byte> message, Func<Operation<TService>, ValueTask<TService>> serviceOf, IBufferWriter<byte> answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(serviceOf);
        ArgumentNullException.ThrowIfNull(answer);
        List<JsonRpcParts?>? calls = Read(message.Span, out bool isBatch);
        if (calls is null || calls.Count == 0 || calls.Count > MostCalls)
        {
            JsonRpcReply.Fail(answer, default, calls is null ? JsonRpcReply.ParseError : JsonRpcReply.InvalidRequest);
            return true;
        }

        bool hasAnswered = false;
        foreach (JsonRpcParts? call in calls)
        {
            ReadOnlyMemory<byte> part = await AnswerAsync(message, call, serviceOf, cancellationToken).ConfigureAwait(false);
            if (!part.IsEmpty)
            {
                answer.Write(!isBatch ? default : hasAnswered ? ","u8 : "["u8);
                answer.Write(part.Span);
                hasAnswered = true;
            }
        }

        answer.Write(isBatch && hasAnswered ? "]"u8 : default);
        return hasAnswered;
    }

    /// <summary>The objects of a message; null for what is none, and for all of it when it is not JSON.</summary>
    private static List<JsonRpcParts?>? Read(ReadOnlySpan<byte> message, out bool isBatch)
    {
        isBatch = false;
        var calls = new List<JsonRpcParts?>();
        try
        {
            JsonReader reader = BeginDocument(message, 64);
            int at = reader.Position;
            isBatch = Peek(message, at) == JsonKind.Array;
            if (!isBatch)
            {
                calls.Add(One(message, ref at, ref reader));
            }
            else
            {
                for (bool more = BeginItems(message, ref at, ref reader); more; more = MoreItems(message, ref at, ref reader))
                {
                    calls.Add(One(message, ref at, ref reader));
                }
            }

            EndDocument(message, at, ref reader);
            return calls;
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    private static JsonRpcParts? One(ReadOnlySpan<byte> message, ref int at, ref JsonReader reader)
    {
        if (Peek(message, at) == JsonKind.Object)
        {
            return JsonRpcParts.Read(message, ref at, ref reader);
        }

        Skip(message, ref at, ref reader);
        return null;
    }

    /// <summary>The answer to one call; empty for a notification, whatever came of it.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> AnswerAsync(ReadOnlyMemory<byte> message, JsonRpcParts? call, Func<Operation<TService>, ValueTask<TService>> serviceOf, CancellationToken cancellationToken)
    {
        var answer = new ArrayBufferWriter<byte>();
        if (call is not { } parts || !IsRequest(message.Span, parts))
        {
            JsonRpcReply.Fail(answer, call is { } bad && IsId(message.Span, bad) && bad.Id is { } id ? message[id] : default, JsonRpcReply.InvalidRequest);
            return answer.WrittenMemory;
        }

        bool isNotification = parts.Id is null;
        ReadOnlyMemory<byte> requestId = parts.Id is { } given ? message[given] : default;
        if (!operations.TryFind(Parse(message.Span[parts.Method!.Value], String), out Operation<TService>? operation))
        {
            JsonRpcReply.Fail(answer, requestId, JsonRpcReply.MethodNotFound);
        }
        else
        {
            await InvokeAsync(operation, parts.Params is { } parameters ? message[parameters] : default, requestId, serviceOf, answer, cancellationToken).ConfigureAwait(false);
        }

        return isNotification ? default : answer.WrittenMemory;
    }

    private async ValueTask InvokeAsync(Operation<TService> operation, ReadOnlyMemory<byte> parameters, ReadOnlyMemory<byte> id, Func<Operation<TService>, ValueTask<TService>> serviceOf, ArrayBufferWriter<byte> answer, CancellationToken cancellationToken)
    {
        var result = new ArrayBufferWriter<byte>();
        try
        {
            TService service = await serviceOf(operation).ConfigureAwait(false);
            await operation.InvokeAsync(service, parameters, result, cancellationToken).ConfigureAwait(false);
            JsonRpcReply.Succeed(answer, id, result.WrittenSpan);
        }
        catch (Exception fault) when (fault is JsonFormatException or InvalidRequestException)
        {
            JsonRpcReply.Fail(answer, id, JsonRpcReply.InvalidParams, JsonData.String(fault.Message));
        }
        catch (ApiErrorException error)
        {
            JsonRpcReply.Fail(answer, id, error, operations.Errors);
        }
        catch (NotImplementedException)
        {
            JsonRpcReply.Fail(answer, id, JsonRpcReply.MethodNotFound);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Failed?.Invoke(operation, fault);
            JsonRpcReply.Fail(answer, id, JsonRpcReply.InternalError);
        }
    }

    private static bool IsRequest(ReadOnlySpan<byte> message, JsonRpcParts parts) =>
        parts.Version is { } version && message[version].SequenceEqual("\"2.0\""u8)
        && parts.Method is { } method && message[method.Start.Value] == '"'
        && (parts.Params is not { } parameters || message[parameters.Start.Value] is (byte)'{' or (byte)'[')
        && IsId(message, parts);

    // A number, a text or null, which is an id like any other; without it, the call is a notification.
    private static bool IsId(ReadOnlySpan<byte> message, JsonRpcParts parts) =>
        parts.Id is not { } id || message[id.Start.Value] is (byte)'"' or (byte)'n' or (byte)'-' or (>= (byte)'0' and <= (byte)'9');
}
