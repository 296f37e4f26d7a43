using System.ComponentModel;
using Igata.Runtime.Protocols;

namespace Igata.Runtime.CompilerServices;

/// <summary>Sends calls that are identified by their method and path.</summary>
/// <remarks>
/// A status of the spec is a response, including 3xx. Any other 2xx status is read as the first 2xx status of the spec. Any other 3xx status is a
/// <see cref="ProtocolException"/>, as redirects are never followed. A status of 400 or higher is an error of the API.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RestTransportExtensions
{
    /// <summary>Sends a request and reads the response.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="T">The response type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">The function that reads the response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<T> CallAsync<TRequest, T>(this ApiTransport transport, RestOperation operation, TRequest request, HttpResponseReader<T> read, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.ExchangeAsync<RestCall<TRequest, T>, T>(new(operation, request, read), cancellationToken);

    /// <summary>Sends a request without parameters and reads the response.</summary>
    /// <typeparam name="T">The response type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="read">The function that reads the response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    public static ValueTask<T> CallAsync<T>(this ApiTransport transport, RestOperation operation, string path, HttpResponseReader<T> read, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, new PathRequest(path), read, cancellationToken);

    /// <summary>Sends a request and ignores the response body.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been read.</returns>
    public static async ValueTask CallAsync<TRequest>(this ApiTransport transport, RestOperation operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        _ = await transport.ExchangeAsync<RestCall<TRequest, bool>, bool>(new(operation, request, null), cancellationToken).ConfigureAwait(false);

    /// <summary>Sends a request and ignores the response body, for an operation with errors that mean that there is nothing.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the response is one of <see cref="ApiOperation.AbsentCodes"/>.</returns>
    public static ValueTask<bool> TryCallAsync<TRequest>(this ApiTransport transport, RestOperation operation, TRequest request, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.ExchangeAsync<RestCall<TRequest, bool>, bool>(new(operation, request, null, ignored: true), cancellationToken);

    /// <summary>Sends a request without parameters and ignores the response body, for an operation with errors that mean that there is nothing.</summary>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False if the response is one of <see cref="ApiOperation.AbsentCodes"/>.</returns>
    public static ValueTask<bool> TryCallAsync(this ApiTransport transport, RestOperation operation, string path, CancellationToken cancellationToken) =>
        transport.TryCallAsync(operation, new PathRequest(path), cancellationToken);

    /// <summary>Sends a request without parameters and ignores the response body.</summary>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the response has been read.</returns>
    public static ValueTask CallAsync(this ApiTransport transport, RestOperation operation, string path, CancellationToken cancellationToken) =>
        transport.CallAsync(operation, new PathRequest(path), cancellationToken);

    /// <summary>Calls an operation whose response is a list, and returns the items as they arrive.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">The function that reads one item.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The items. Memory use is bounded by one chunk of the response, or by one item if that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TRequest, TItem>(this ApiTransport transport, RestOperation operation, TRequest request, JsonReaderFunc<TItem> read, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable =>
        transport.StreamAsync<RestCall<TRequest, TItem>, TItem>(new(operation, request, null), read, cancellationToken);

    /// <summary>Calls an operation without parameters whose response is a list, and returns the items as they arrive.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the call.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="read">The function that reads one item.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The items. Memory use is bounded by one chunk of the response, or by one item if that is larger.</returns>
    public static IAsyncEnumerable<TItem> StreamAsync<TItem>(this ApiTransport transport, RestOperation operation, string path, JsonReaderFunc<TItem> read, CancellationToken cancellationToken) =>
        transport.StreamAsync(operation, new PathRequest(path), read, cancellationToken);

    /// <summary>Enumerates the items of all pages, each of which links to the next one by a <c>Link</c> header (RFC 8288).</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResponse">The response type of one page.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the calls.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request of the first page. Its headers are sent with all pages.</param>
    /// <param name="read">The function that reads one page.</param>
    /// <param name="items">The function that returns the items of a page.</param>
    /// <param name="relation">The relation of the link, such as <c>next</c>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items. A link to another host, or to a page that was already visited, causes a <see cref="ProtocolException"/>.</returns>
    public static IAsyncEnumerable<TItem> EnumerateLinkedPagesAsync<TRequest, TResponse, TItem>(this ApiTransport transport, RestOperation operation, TRequest request, HttpResponseReader<TResponse> read, Func<TResponse, IReadOnlyList<TItem>?> items, string relation, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable => LinkedPager.ReadAsync(transport, operation, request, read, items, new NextPageLink<TResponse>(relation, null), cancellationToken);

    /// <summary>
    /// Enumerates the items of all pages of an operation without parameters, each of which links to the next one by a <c>Link</c>
    /// header (RFC 8288).
    /// </summary>
    /// <typeparam name="TResponse">The response type of one page.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the calls.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="read">The function that reads one page.</param>
    /// <param name="items">The function that returns the items of a page.</param>
    /// <param name="relation">The relation of the link, such as <c>next</c>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items. A link to another host, or to a page that was already visited, causes a <see cref="ProtocolException"/>.</returns>
    public static IAsyncEnumerable<TItem> EnumerateLinkedPagesAsync<TResponse, TItem>(this ApiTransport transport, RestOperation operation, string path, HttpResponseReader<TResponse> read, Func<TResponse, IReadOnlyList<TItem>?> items, string relation, CancellationToken cancellationToken) =>
        transport.EnumerateLinkedPagesAsync(operation, new PathRequest(path), read, items, relation, cancellationToken);

    /// <summary>Enumerates the items of all pages, each of which contains the URL of the next one in its body.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResponse">The response type of one page.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the calls.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request of the first page. Its headers are sent with all pages.</param>
    /// <param name="read">The function that reads one page.</param>
    /// <param name="items">The function that returns the items of a page.</param>
    /// <param name="next">The function that returns the URL of the next page, which may be relative; null or empty after the last page.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items. A URL of another host, or of a page that was already visited, causes a <see cref="ProtocolException"/>.</returns>
    public static IAsyncEnumerable<TItem> EnumerateLinkedPagesAsync<TRequest, TResponse, TItem>(this ApiTransport transport, RestOperation operation, TRequest request, HttpResponseReader<TResponse> read, Func<TResponse, IReadOnlyList<TItem>?> items, Func<TResponse, string?> next, CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable => LinkedPager.ReadAsync(transport, operation, request, read, items, new NextPageLink<TResponse>(null, next), cancellationToken);

    /// <summary>Enumerates the items of all pages of an operation without parameters, each of which contains the URL of the next one in its body.</summary>
    /// <typeparam name="TResponse">The response type of one page.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="transport">The transport that sends the calls.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The path relative to the endpoint.</param>
    /// <param name="read">The function that reads one page.</param>
    /// <param name="items">The function that returns the items of a page.</param>
    /// <param name="next">The function that returns the URL of the next page, which may be relative; null or empty after the last page.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items. A URL of another host, or of a page that was already visited, causes a <see cref="ProtocolException"/>.</returns>
    public static IAsyncEnumerable<TItem> EnumerateLinkedPagesAsync<TResponse, TItem>(this ApiTransport transport, RestOperation operation, string path, HttpResponseReader<TResponse> read, Func<TResponse, IReadOnlyList<TItem>?> items, Func<TResponse, string?> next, CancellationToken cancellationToken) =>
        transport.EnumerateLinkedPagesAsync(operation, new PathRequest(path), read, items, next, cancellationToken);
}
