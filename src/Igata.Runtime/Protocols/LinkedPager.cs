using System.Runtime.CompilerServices;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Protocols;

/// <summary>Reads pages that contain the URL of the next page, in a <c>Link</c> header or in their body.</summary>
internal static class LinkedPager
{
    public static async IAsyncEnumerable<TItem> ReadAsync<TRequest, TResponse, TItem>(
        ApiTransport transport, RestOperation operation, TRequest request, HttpResponseReader<TResponse> read,
        Func<TResponse, IReadOnlyList<TItem>?> items, NextPageLink<TResponse> link, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var emptyPages = new EmptyPageCount(operation.Operation.Name);
        Uri? next = null;
        do
        {
            var call = new PageCall<TRequest, TResponse>(new(operation, request, read, next), link, seen);
            (TResponse page, next) = await transport.ExchangeAsync<PageCall<TRequest, TResponse>, (TResponse, Uri?)>(call, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem>? list = items(page);
            emptyPages.Add(list?.Count ?? 0);
            for (int i = 0; i < list?.Count; i++)
            {
                yield return list[i];
            }
        }
        while (next is not null);
    }

    /// <summary>Calls one page and reads the link to the next one.</summary>
    private readonly struct PageCall<TRequest, TResponse>(RestCall<TRequest, TResponse> page, NextPageLink<TResponse> nextLink, HashSet<string> seen) : ICall<(TResponse Page, Uri? Next)>
        where TRequest : IHttpRequest, IValidatable
    {
        public string Operation => page.Operation;

        public AuthScheme? Auth(ApiTransport transport) => page.Auth(transport);

        public ApiRequestMessage CreateRequest(ApiTransport transport)
        {
            ApiRequestMessage message = page.CreateRequest(transport);
            seen.Add(message.RequestUri!.AbsoluteUri);
            return message;
        }

        public ResponseBodyMode GetBodyMode(int status) => page.GetBodyMode(status);

        public (TResponse Page, Uri? Next) Read(ApiResponse response, ApiTransport transport)
        {
            TResponse read = page.Read(response, transport);
            return (read, ResolveNextPage(response, nextLink.Find(response, read), transport));
        }

        private Uri? ResolveNextPage(ApiResponse response, string? link, ApiTransport transport)
        {
            if (string.IsNullOrEmpty(link))
            {
                return null;
            }

            Uri currentUri = response.Response.RequestMessage?.RequestUri ?? throw response.CreateProtocolException("The HttpClient returned a response without its request, so the link to the next page cannot be resolved.");
            if (!Uri.TryCreate(new Uri(currentUri.AbsoluteUri), link, out Uri? next))
            {
                throw response.CreateProtocolException("The link to the next page is not a valid URL.");
            }

            // The service knows the host that it was called by, even if the request was sent to another address.
            if (response.Response.RequestMessage.Headers.Host is { } host && next.Authority.Equals(host, StringComparison.OrdinalIgnoreCase))
            {
                next = new Uri(currentUri.GetLeftPart(UriPartial.Authority) + next.PathAndQuery);
            }

            if (Uri.Compare(currentUri, next, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
            {
                throw response.CreateProtocolException($"The link to the next page points to another host, {SafeText.Escape(next.Host)}. It is not followed, so that credentials are not sent to that host.");
            }

            next = transport.AddQuery(next);
            return seen.Contains(next.AbsoluteUri) ? throw response.CreateProtocolException("The link to the next page points to a page that was already visited.") : next;
        }
    }
}
