using System.ComponentModel;
using Igata.Runtime.Protocols;

namespace Igata.Runtime.CompilerServices;

/// <summary>Calls that are all <c>POST</c> to one endpoint and name the operation in a header.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TargetHeaderTransportExtensions
{
    /// <summary>Sends a request and reads the response.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<TResponse> SendAsync<TRequest, TResponse>(this ApiTransport transport, ApiOperation operation, TRequest request, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.ExchangeAsync<HeaderCall<TRequest, TResponse>, TResponse>(new(operation, request, read), cancellationToken);

    /// <summary>Sends an empty body and reads the response.</summary>
    /// <typeparam name="TResponse">The response.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<TResponse> SendAsync<TResponse>(this ApiTransport transport, ApiOperation operation, JsonReaderFunc<TResponse> read, CancellationToken cancellationToken) =>
        transport.SendAsync(operation, default(EmptyRequest), read, cancellationToken);

    /// <summary>Sends a request; the body of the answer is read and ignored.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static async ValueTask SendAsync<TRequest>(this ApiTransport transport, ApiOperation operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        _ = await transport.ExchangeAsync<HeaderCall<TRequest, bool>, bool>(new(operation, request, null), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends an empty body; the body of the answer is read and ignored.</summary>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static ValueTask SendAsync(this ApiTransport transport, ApiOperation operation, CancellationToken cancellationToken) =>
        transport.SendAsync(operation, default(EmptyRequest), cancellationToken);

    /// <summary>Calls an operation whose answer is a list, and hands its items out as they arrive.</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TItem">One item of the answer.</typeparam>
    /// <param name="transport">How the calls of the API travel.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The items. Memory is bounded by one piece of the answer, or by one item when that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TRequest, TItem>(this ApiTransport transport, ApiOperation operation, TRequest request, JsonReaderFunc<TItem> read, CancellationToken cancellationToken)
        where TRequest : IJsonWritable, IValidatable =>
        transport.StreamAsync<HeaderCall<TRequest, TItem>, TItem>(new(operation, request, null), read, cancellationToken);

    /// <summary>The same without a request.</summary>
    /// <typeparam name="TItem">One item of the answer.</typeparam>
    /// <param name="transport">How the calls of the API travel.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The items. Memory is bounded by one piece of the answer, or by one item when that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TItem>(this ApiTransport transport, ApiOperation operation, JsonReaderFunc<TItem> read, CancellationToken cancellationToken) =>
        transport.StreamAsync(operation, default(EmptyRequest), read, cancellationToken);
}
