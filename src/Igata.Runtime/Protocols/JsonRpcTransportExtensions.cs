using System.ComponentModel;
using Igata.Runtime.Protocols;

namespace Igata.Runtime.CompilerServices;

/// <summary>Calls of JSON-RPC 2.0, each a <c>POST</c> to one endpoint.</summary>
/// <remarks>
/// The status of HTTP does not matter where the body is an answer of JSON-RPC. A body that is none is an error of the API by its
/// status from 400 on, and a <see cref="ProtocolException"/> below.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRpcTransportExtensions
{
    /// <summary>Sends a call and reads its result.</summary>
    /// <typeparam name="TRequest">The parameters.</typeparam>
    /// <typeparam name="TResponse">The result.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="read">Reads the result.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The result.</returns>
    public static ValueTask<TResponse> CallAsync<TRequest, TResponse>(this ApiTransport transport, ApiOperation operation, TRequest parameters, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.ExchangeAsync<RpcCall<TRequest, TResponse>, TResponse>(new(operation, transport.NextId(), parameters, read), cancellationToken);

    /// <summary>Sends a call without parameters and reads its result.</summary>
    /// <typeparam name="TResponse">The result.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the result.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The result.</returns>
    public static ValueTask<TResponse> CallAsync<TResponse>(this ApiTransport transport, ApiOperation operation, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, default(EmptyRequest), read, cancellationToken);

    /// <summary>Sends a call; its result is ignored, its error is not.</summary>
    /// <typeparam name="TRequest">The parameters.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static async ValueTask CallAsync<TRequest>(this ApiTransport transport, ApiOperation operation, TRequest parameters, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        _ = await transport.ExchangeAsync<RpcCall<TRequest, bool>, bool>(new(operation, transport.NextId(), parameters, null), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a call without parameters; its result is ignored, its error is not.</summary>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static ValueTask CallAsync(this ApiTransport transport, ApiOperation operation, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, default(EmptyRequest), cancellationToken);
}
