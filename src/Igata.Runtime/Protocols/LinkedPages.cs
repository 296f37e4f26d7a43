using System.Runtime.CompilerServices;
using Igata.Runtime.Http;
using Igata.Runtime.Transport;
using Igata.Runtime.Validation;

namespace Igata.Runtime.Protocols;

/// <summary>Pages that lead to each other by <c>Link</c> headers.</summary>
internal static class LinkedPages
{
    public static async IAsyncEnumerable<TItem> ReadAsync<TRequest, TResponse, TItem>(
        ApiTransport transport, RestOperation operation, TRequest request, HttpAnswerRead<TResponse> read,
        Func<TResponse, IReadOnlyList<TItem>?> items, string relation, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : IHttpRequest, IValidatable
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Uri? next = null;
        do
        {
            var call = new PageCall<TRequest, TResponse>(new(operation, request, read, next), relation, seen);
            (TResponse page, next) = await transport.ExchangeAsync<PageCall<TRequest, TResponse>, (TResponse, Uri?)>(call, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem>? list = items(page);
            for (int i = 0; i < list?.Count; i++)
            {
                yield return list[i];
            }
        }
        while (next is not null);
    }

    /// <summary>One page and the link to the next.</summary>
    private readonly struct PageCall<TRequest, TResponse>(RestCall<TRequest, TResponse> page, string relation, HashSet<string> seen) : ICall<(TResponse Page, Uri? Next)>
        where TRequest : IHttpRequest, IValidatable
    {
        public string Operation => page.Operation;

        public Auth.AuthScheme? Auth(ApiTransport transport) => page.Auth(transport);

        public ApiRequestMessage Message(ApiTransport transport)
        {
            ApiRequestMessage message = page.Message(transport);
            seen.Add(message.RequestUri!.AbsoluteUri);
            return message;
        }

        public BodyNeed Need(int status) => page.Need(status);

        public (TResponse Page, Uri? Next) Read(Answer answer, ApiTransport transport) => (page.Read(answer, transport), Next(answer));

        private Uri? Next(Answer answer)
        {
            string? link = AnswerHeaders.Reader(answer.Response).Text("Link") is { } header ? LinkHeader.Find(header, relation) : null;
            if (link is null)
            {
                return null;
            }

            Uri here = answer.Response.RequestMessage?.RequestUri ?? throw answer.Fault("The HTTP client does not say which request it answers.");
            if (!Uri.TryCreate(new Uri(here.AbsoluteUri), link, out Uri? next))
            {
                throw answer.Fault("The link to the next page is no URL.");
            }

            if (Uri.Compare(here, next, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
            {
                throw answer.Fault($"The link to the next page leads to {Json.Printable.Text(next.Host)}, another host; it is not followed, so that no credentials go elsewhere.");
            }

            return seen.Contains(next.AbsoluteUri) ? throw answer.Fault("The link to the next page leads to a page that was there already.") : next;
        }
    }
}
