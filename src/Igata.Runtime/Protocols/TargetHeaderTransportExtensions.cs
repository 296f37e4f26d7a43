using System.ComponentModel;
using Igata.Runtime.Protocols;

namespace Igata.Runtime.CompilerServices;

/// <summary>Sends calls that are all <c>POST</c> requests to one endpoint and contain the name of the operation in a header.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TargetHeaderTransportExtensions
{
    /// <summary>Sends a request and reads the response.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResponse">The response type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">The function that reads the response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<TResponse> SendAsync<TRequest, TResponse>(this ApiTransport transport, ApiOperation operation, TRequest request, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.ExchangeAsync<HeaderCall<TRequest, TResponse>, TResponse>(new(operation, request, read), cancellationToken);

    /// <summary>Sends an empty body and reads the response.</summary>
    /// <typeparam name="TResponse">The response type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The function that reads the response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<TResponse> SendAsync<TResponse>(this ApiTransport transport, ApiOperation operation, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken) =>
        transport.SendAsync(operation, default(EmptyRequest), read, cancellationToken);

    /// <summary>Sends a request and ignores the response body.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been read.</returns>
    public static async ValueTask SendAsync<TRequest>(this ApiTransport transport, ApiOperation operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        _ = await transport.ExchangeAsync<HeaderCall<TRequest, bool>, bool>(new(operation, request, null), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends an empty body and ignores the response body.</summary>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been read.</returns>
    public static ValueTask SendAsync(this ApiTransport transport, ApiOperation operation, CancellationToken cancellationToken) =>
        transport.SendAsync(operation, default(EmptyRequest), cancellationToken);

    /// <summary>Sends a request and ignores the response body, for an operation with errors that mean that there is nothing.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the response is one of <see cref="ApiOperation.AbsentCodes"/>.</returns>
    public static ValueTask<bool> TrySendAsync<TRequest>(this ApiTransport transport, ApiOperation operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.ExchangeAsync<HeaderCall<TRequest, bool>, bool>(new(operation, request, null, ignored: true), cancellationToken);

    /// <summary>Sends an empty body and ignores the response body, for an operation with errors that mean that there is nothing.</summary>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the response is one of <see cref="ApiOperation.AbsentCodes"/>.</returns>
    public static ValueTask<bool> TrySendAsync(this ApiTransport transport, ApiOperation operation, CancellationToken cancellationToken) =>
        transport.TrySendAsync(operation, default(EmptyRequest), cancellationToken);

    /// <summary>Calls an operation whose response is a list, and returns the items as they arrive.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">The function that reads one item.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The items. Memory use is bounded by one chunk of the response, or by one item if that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TRequest, TItem>(this ApiTransport transport, ApiOperation operation, TRequest request, JsonReaderFunc<TItem> read, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.StreamAsync<HeaderCall<TRequest, TItem>, TItem>(new(operation, request, null), read, cancellationToken);

    /// <summary>Calls an operation without a request whose response is a list, and returns the items as they arrive.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The function that reads one item.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The items. Memory use is bounded by one chunk of the response, or by one item if that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TItem>(this ApiTransport transport, ApiOperation operation, JsonReaderFunc<TItem> read, CancellationToken cancellationToken) =>
        transport.StreamAsync(operation, default(EmptyRequest), read, cancellationToken);
}
