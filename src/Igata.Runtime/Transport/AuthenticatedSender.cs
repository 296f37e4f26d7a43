using System.Net;
using Igata.Runtime.Auth;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>Sends requests with credentials, and resends a request whose issued token was rejected.</summary>
internal sealed class AuthenticatedSender(HttpClient http, CredentialWriter credentials, TokenCache? tokenCache)
{
    public async Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, AuthScheme scheme, CancellationToken cancellationToken)
    {
        if (scheme.Kind == AuthKind.TokenCall)
        {
            return await SendWithIssuedTokenAsync(message, scheme.Name!, cancellationToken).ConfigureAwait(false);
        }

        await credentials.WriteAsync(message, scheme, cancellationToken).ConfigureAwait(false);
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<HttpResponseMessage> SendWithIssuedTokenAsync(ApiRequestMessage message, string header, CancellationToken cancellationToken)
    {
        if (tokenCache is null)
        {
            throw new InvalidOperationException("This API requires a token. Set TokenRequest or TokenRequestSource in the options.");
        }

        (TokenCache.CachedToken token, bool isNew) = await tokenCache.GetAsync(cancellationToken).ConfigureAwait(false);
        CredentialWriter.WriteIssuedToken(message, header, token.Token);
        HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
        {
            return response;
        }

        tokenCache.Invalidate(token);
        if (isNew || !message.CanResend)
        {
            return response;
        }

        response.Dispose();
        (token, _) = await tokenCache.GetAsync(cancellationToken).ConfigureAwait(false);
        ApiRequestMessage retry = CloneWithoutToken(message, header);
        CredentialWriter.WriteIssuedToken(retry, header, token.Token);
        return await http.SendAsync(retry, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    // A message can be sent only once. The first message remains the owner of the body and disposes of it.
    private static ApiRequestMessage CloneWithoutToken(ApiRequestMessage message, string tokenHeader)
    {
        ApiRequestMessage retry = message.Clone();
        foreach ((string name, var values) in message.Headers.NonValidated)
        {
            if (!name.Equals(tokenHeader, StringComparison.OrdinalIgnoreCase))
            {
                retry.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return retry;
    }
}
