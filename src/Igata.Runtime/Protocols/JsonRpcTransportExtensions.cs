using System.ComponentModel;
using Igata.Runtime.Protocols;

namespace Igata.Runtime.CompilerServices;

/// <summary>Sends JSON-RPC 2.0 calls, each as a <c>POST</c> to one endpoint.</summary>
/// <remarks>
/// The HTTP status is ignored if the body is a JSON-RPC response. A body that is not one is an error of the API if the
/// status is 400 or higher, and otherwise a <see cref="ProtocolException"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRpcTransportExtensions
{
    /// <summary>Sends a call and reads its result.</summary>
    /// <typeparam name="TRequest">The type of the parameters.</typeparam>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="read">The function that reads the result.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The result.</returns>
    public static ValueTask<TResponse> CallAsync<TRequest, TResponse>(this ApiTransport transport, ApiOperation operation, TRequest parameters, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.ExchangeAsync<RpcCall<TRequest, TResponse>, TResponse>(new(operation, transport.NextId(), parameters, read), cancellationToken);

    /// <summary>Sends a call without parameters and reads its result.</summary>
    /// <typeparam name="TResponse">The type of the result.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The function that reads the result.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The result.</returns>
    public static ValueTask<TResponse> CallAsync<TResponse>(this ApiTransport transport, ApiOperation operation, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, default(EmptyRequest), read, cancellationToken);

    /// <summary>Sends a call and ignores its result, but not an error.</summary>
    /// <typeparam name="TRequest">The type of the parameters.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been read.</returns>
    public static async ValueTask CallAsync<TRequest>(this ApiTransport transport, ApiOperation operation, TRequest parameters, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        _ = await transport.ExchangeAsync<RpcCall<TRequest, bool>, bool>(new(operation, transport.NextId(), parameters, null), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a call without parameters and ignores its result, but not an error.</summary>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been read.</returns>
    public static ValueTask CallAsync(this ApiTransport transport, ApiOperation operation, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, default(EmptyRequest), cancellationToken);

    /// <summary>Sends a call and ignores its result, for an operation with errors that mean that there is nothing.</summary>
    /// <typeparam name="TRequest">The type of the parameters.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the response is one of <see cref="ApiOperation.AbsentCodes"/>.</returns>
    public static ValueTask<bool> TryCallAsync<TRequest>(this ApiTransport transport, ApiOperation operation, TRequest parameters, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.ExchangeAsync<RpcCall<TRequest, bool>, bool>(new(operation, transport.NextId(), parameters, null, ignored: true), cancellationToken);

    /// <summary>Sends a call without parameters and ignores its result, for an operation with errors that mean that there is nothing.</summary>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the response is one of <see cref="ApiOperation.AbsentCodes"/>.</returns>
    public static ValueTask<bool> TryCallAsync(this ApiTransport transport, ApiOperation operation, CancellationToken cancellationToken) =>
        transport.TryCallAsync(operation, default(EmptyRequest), cancellationToken);
}
