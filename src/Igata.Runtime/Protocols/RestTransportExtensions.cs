using System.ComponentModel;
using Igata.Runtime.Protocols;

namespace Igata.Runtime.CompilerServices;

/// <summary>Calls that are named by their verb and path.</summary>
/// <remarks>
/// A status of the spec is an answer, 3xx included; any other 2xx is read as its first 2xx. Another 3xx is a
/// <see cref="ProtocolException"/>, as redirects are never followed, and 400 and more is an error of the API.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RestTransportExtensions
{
    /// <summary>Sends a request and reads the response.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<T> CallAsync<TRequest, T>(this ApiTransport transport, RestOperation operation, TRequest request, HttpResponseReader<T> read, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.ExchangeAsync<RestCall<TRequest, T>, T>(new(operation, request, read), cancellationToken);

    /// <summary>Sends a request without parameters and reads the response.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<T> CallAsync<T>(this ApiTransport transport, RestOperation operation, string path, HttpResponseReader<T> read, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, new PathRequest(path), read, cancellationToken);

    /// <summary>Sends a request; the body of the answer is read and ignored.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static async ValueTask CallAsync<TRequest>(this ApiTransport transport, RestOperation operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        _ = await transport.ExchangeAsync<RestCall<TRequest, bool>, bool>(new(operation, request, null), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a request without parameters; the body of the answer is read and ignored.</summary>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static ValueTask CallAsync(this ApiTransport transport, RestOperation operation, string path, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, new PathRequest(path), cancellationToken);

    /// <summary>Calls an operation whose answer is a list, and hands its items out as they arrive.</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TItem">One item of the answer.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The items. Memory is bounded by one piece of the answer, or by one item when that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TRequest, TItem>(this ApiTransport transport, RestOperation operation, TRequest request, JsonReaderFunc<TItem> read, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.StreamAsync<RestCall<TRequest, TItem>, TItem>(new(operation, request, null), read, cancellationToken);

    /// <summary>The same without parameters.</summary>
    /// <typeparam name="TItem">One item of the answer.</typeparam>
    /// <param name="transport">What carries the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="read">Reads one item.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The items. Memory is bounded by one piece of the answer, or by one item when that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TItem>(this ApiTransport transport, RestOperation operation, string path, JsonReaderFunc<TItem> read, CancellationToken cancellationToken) =>
        transport.StreamAsync(operation, new PathRequest(path), read, cancellationToken);

    /// <summary>Goes through the items of all pages, of which each leads to the next by a <c>Link</c> header (RFC 8288).</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TResponse">One page.</typeparam>
    /// <typeparam name="TItem">One item.</typeparam>
    /// <param name="transport">What carries the calls.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request of the first page; its headers go with all of them.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="relation">The relation of the link, such as <c>next</c>.</param>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <returns>The items. A link to another host or to a page that was there already is a <see cref="ProtocolException"/>.</returns>
    public static IAsyncEnumerable<TItem> EnumerateLinkedPagesAsync<TRequest, TResponse, TItem>(this ApiTransport transport, RestOperation operation, TRequest request, HttpResponseReader<TResponse> read, Func<TResponse, IReadOnlyList<TItem>?> items, string relation, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable => LinkHeaderPager.ReadAsync(transport, operation, request, read, items, relation, cancellationToken);

    /// <summary>The same without parameters.</summary>
    /// <typeparam name="TResponse">One page.</typeparam>
    /// <typeparam name="TItem">One item.</typeparam>
    /// <param name="transport">What carries the calls.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="relation">The relation of the link, such as <c>next</c>.</param>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <returns>The items. A link to another host or to a page that was there already is a <see cref="ProtocolException"/>.</returns>
    public static IAsyncEnumerable<TItem> EnumerateLinkedPagesAsync<TResponse, TItem>(this ApiTransport transport, RestOperation operation, string path, HttpResponseReader<TResponse> read, Func<TResponse, IReadOnlyList<TItem>?> items, string relation, CancellationToken cancellationToken) =>
        transport.EnumerateLinkedPagesAsync(operation, new PathRequest(path), read, items, relation, cancellationToken);
}
