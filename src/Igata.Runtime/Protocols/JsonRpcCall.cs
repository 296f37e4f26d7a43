using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Protocols;

namespace Igata.Runtime;

/// <summary>A JSON-RPC call that has not been sent, for use in a batch. It can be sent any number of times, each time with a new id.</summary>
public abstract class JsonRpcCall
{
    private protected JsonRpcCall(ApiOperation operation) => Operation = operation;

    internal ApiOperation Operation { get; }

    /// <summary>Returns the same call as a notification, which has no response.</summary>
    /// <returns>The notification.</returns>
    public JsonRpcNotification AsNotification() => new(this);

    /// <exception cref="InvalidRequestException">The request violates its spec.</exception>
    internal abstract void Validate(ApiTransport transport);

    internal abstract void Write(ref JsonWriter json, JsonRpcId? id);

    /// <summary>Reports the required members that a result lacks. The result itself is read when the caller asks for it, after the call has been observed.</summary>
    internal abstract void ReportFilled(ReadOnlySpan<byte> result, int maxDepth, FilledMembers filled);
}

/// <summary>A JSON-RPC call that has not been sent, for use in a batch.</summary>
/// <typeparam name="TResponse">The type of the result.</typeparam>
public abstract class JsonRpcCall<TResponse> : JsonRpcCall
{
    private protected JsonRpcCall(ApiOperation operation, JsonReaderFunc<TResponse> read)
        : base(operation)
    {
        ArgumentNullException.ThrowIfNull(read);
        Read = read;
    }

    internal JsonReaderFunc<TResponse> Read { get; }

    internal override void ReportFilled(ReadOnlySpan<byte> result, int maxDepth, FilledMembers filled)
    {
        try
        {
            JsonCodec.Parse(result, Read, maxDepth, filled, JsonDirection.Response);
        }
        catch (JsonFormatException)
        {
            // The caller receives the exception as the result of the call.
        }
    }

    /// <summary>Creates a call with parameters.</summary>
    /// <typeparam name="TRequest">The type of the parameters.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="read">The function that reads the result.</param>
    /// <returns>The call.</returns>
    public static JsonRpcCall<TResponse> Create<TRequest>(ApiOperation operation, TRequest parameters, JsonReaderFunc<TResponse> read)
        where TRequest : IJsonWritable, IValidatable
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new TypedCall<TRequest>(operation, parameters, read);
    }

    /// <summary>Creates a call without parameters.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The function that reads the result.</param>
    /// <returns>The call.</returns>
    public static JsonRpcCall<TResponse> Create(ApiOperation operation, JsonReaderFunc<TResponse> read) => Create(operation, default(EmptyRequest), read);

    private sealed class TypedCall<TRequest>(ApiOperation operation, TRequest parameters, JsonReaderFunc<TResponse> read) : JsonRpcCall<TResponse>(operation, read)
        where TRequest : IJsonWritable, IValidatable
    {
        internal override void Validate(ApiTransport transport) => transport.Validate(Operation.Name, parameters);

        internal override void Write(ref JsonWriter json, JsonRpcId? id) => JsonRpcEnvelope.Write(ref json, Operation.Name, id, parameters);
    }
}
