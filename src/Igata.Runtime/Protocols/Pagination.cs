using System.ComponentModel;
using System.Net;
using System.Runtime.CompilerServices;
using Igata.Runtime.Protocols;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads pages, each of which defines the request of the next one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pagination
{
    /// <summary>Enumerates the items of all pages. The last page has no token, or an empty one.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResponse">The response type of one page.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <typeparam name="TToken">The type of the page token.</typeparam>
    /// <param name="operation">The wire name of the operation.</param>
    /// <param name="firstRequest">The request of the first page.</param>
    /// <param name="call">The delegate that requests a page.</param>
    /// <param name="items">The function that returns the items of a page.</param>
    /// <param name="next">The function that returns the token of the next page.</param>
    /// <param name="withToken">The function that creates a request from a token.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items. A token that occurs twice causes a <see cref="ProtocolException"/>, as it would lead to an endless loop.</returns>
    public static async IAsyncEnumerable<TItem> EnumerateByTokenAsync<TRequest, TResponse, TItem, TToken>(
        ApiOperation operation,
        TRequest firstRequest,
        Func<TRequest, CancellationToken, ValueTask<TResponse>> call,
        Func<TResponse, IReadOnlyList<TItem>?> items,
        Func<TResponse, TToken?> next,
        Func<TRequest, TToken, TRequest> withToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(withToken);
        var seen = new HashSet<TToken>();
        var emptyPages = new EmptyPageCount(operation.Name);
        TRequest request = firstRequest;
        while (true)
        {
            TResponse page = await call(request, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem>? list = items(page);
            emptyPages.Add(list?.Count ?? 0);
            for (int i = 0; i < list?.Count; i++)
            {
                yield return list[i];
            }

            if (next(page) is not { } token || !HasToken(token))
            {
                yield break;
            }

            if (!seen.Add(token))
            {
                throw CreateException(operation, "The service returned the same page token twice.");
            }

            request = withToken(request, token);
        }
    }

    /// <summary>
    /// Enumerates the items of all pages of a service that counts pages or items, or that continues after an item. An empty page is the
    /// last one.
    /// </summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <typeparam name="TResponse">The response type of one page.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="operation">The wire name of the operation.</param>
    /// <param name="firstRequest">The request of the first page.</param>
    /// <param name="call">The delegate that requests a page.</param>
    /// <param name="items">The function that returns the items of a page.</param>
    /// <param name="more">The function that returns whether a page has a next one; null if the service does not say so.</param>
    /// <param name="next">The function that returns the request of the next page, or null if there is none.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The items. A next request that equals the current one causes a <see cref="ProtocolException"/>, as it would lead to an endless loop.</returns>
    public static async IAsyncEnumerable<TItem> EnumerateByPositionAsync<TRequest, TResponse, TItem>(
        ApiOperation operation,
        TRequest firstRequest,
        Func<TRequest, CancellationToken, ValueTask<TResponse>> call,
        Func<TResponse, IReadOnlyList<TItem>?> items,
        Func<TResponse, bool>? more,
        Func<TRequest, IReadOnlyList<TItem>, TRequest?> next,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(next);
        TRequest? request = firstRequest;
        while (request is not null)
        {
            TResponse page = await call(request, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem> list = items(page) ?? [];
            for (int i = 0; i < list.Count; i++)
            {
                yield return list[i];
            }

            if (list.Count == 0 || more?.Invoke(page) == false)
            {
                yield break;
            }

            TRequest? following = next(request, list);
            request = !request.Equals(following) ? following : throw CreateException(operation, "The last item of a page is also the last item of the page before it.");
        }
    }

    /// <summary>Returns whether a token leads to another page: it is neither absent nor empty.</summary>
    /// <typeparam name="TToken">The type of the token.</typeparam>
    /// <param name="token">The token.</param>
    /// <returns>False if there is no other page.</returns>
    public static bool HasToken<TToken>(TToken? token) => token switch
    {
        null => false,
        string text => text.Length > 0,
        Secret secret => !secret.IsEmpty,
        _ => true,
    };

    private static ProtocolException CreateException(ApiOperation operation, string reason) => new(operation.Name, HttpStatusCode.OK, reason, null)
    {
        Headers = new Dictionary<string, string>(),
        BodyStart = "",
    };
}
