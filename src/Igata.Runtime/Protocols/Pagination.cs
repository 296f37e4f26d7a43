using System.ComponentModel;
using System.Net;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.CompilerServices;

/// <summary>Answers that lead to the next one by a token.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pagination
{
    /// <summary>Goes through the items of all pages. No token, or an empty text, ends it.</summary>
    /// <typeparam name="TRequest">What is sent.</typeparam>
    /// <typeparam name="TResponse">One page.</typeparam>
    /// <typeparam name="TItem">One item.</typeparam>
    /// <typeparam name="TToken">What leads to the next page.</typeparam>
    /// <param name="operation">The operation as it is named on the wire.</param>
    /// <param name="firstRequest">The request of the first page.</param>
    /// <param name="call">Calls for a page.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="next">The token of the next page.</param>
    /// <param name="withToken">The request with a token.</param>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <returns>The items. A token that comes again is a <see cref="ProtocolException"/>, as it would lead round in a circle.</returns>
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
        TRequest request = firstRequest;
        while (true)
        {
            TResponse page = await call(request, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem>? list = items(page);
            for (int i = 0; i < list?.Count; i++)
            {
                yield return list[i];
            }

            if (next(page) is not { } token || token is string { Length: 0 })
            {
                yield break;
            }

            if (!seen.Add(token))
            {
                throw new ProtocolException(operation.Name, HttpStatusCode.OK, "The token of the next page has been there already.", null)
                {
                    Headers = new Dictionary<string, string>(),
                    BodyStart = "",
                };
            }

            request = withToken(request, token);
        }
    }
}
