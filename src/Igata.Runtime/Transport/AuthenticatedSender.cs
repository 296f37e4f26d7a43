using System.Net;
using Igata.Runtime.Auth;
using Igata.Runtime.CompilerServices;

namespace Igata.Runtime.Transport;

/// <summary>Sends requests with credentials, and resends a request whose issued token was rejected.</summary>
internal sealed class AuthenticatedSender(HttpClient http, CredentialWriter credentials, TokenCache? tokenCache)
{
    private readonly CredentialSelector _selector = new(scheme => scheme.Kind == AuthKind.TokenCall ? tokenCache is not null : credentials.IsAvailable(scheme));

    // Most credentials are known at once, and a state machine would cost such a call an allocation and another continuation.
    public Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, AuthScheme scheme, CancellationToken cancellationToken)
    {
        if (scheme.Kind is AuthKind.All or AuthKind.Any)
        {
            return SendWithPartsAsync(message, _selector.Select(scheme), cancellationToken);
        }

        if (scheme.Kind == AuthKind.TokenCall)
        {
            return SendWithIssuedTokenAsync(message, scheme.Name!, signs: false, cancellationToken);
        }

        ValueTask written = credentials.WriteAsync(message, scheme, cancellationToken);
        if (!written.IsCompletedSuccessfully)
        {
            return SendAfterAsync(written, message, cancellationToken);
        }

        written.GetAwaiter().GetResult();
        return http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAfterAsync(ValueTask written, ApiRequestMessage message, CancellationToken cancellationToken)
    {
        await written.ConfigureAwait(false);
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendWithPartsAsync(ApiRequestMessage message, List<AuthScheme> parts, CancellationToken cancellationToken)
    {
        // A signature may cover the other credentials, so it comes last.
        bool signs = parts.RemoveAll(static part => part.Kind == AuthKind.Custom) > 0;
        AuthScheme? token = parts.Find(static part => part.Kind == AuthKind.TokenCall);
        foreach (AuthScheme part in parts)
        {
            await credentials.WriteAsync(message, part, cancellationToken).ConfigureAwait(false);
        }

        if (token is not null)
        {
            return await SendWithIssuedTokenAsync(message, token.Name!, signs, cancellationToken).ConfigureAwait(false);
        }

        await SignAsync(message, signs, cancellationToken).ConfigureAwait(false);
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask SignAsync(ApiRequestMessage message, bool signs, CancellationToken cancellationToken) =>
        signs ? credentials.WriteAsync(message, AuthScheme.Custom, cancellationToken) : ValueTask.CompletedTask;

    private async Task<HttpResponseMessage> SendWithIssuedTokenAsync(ApiRequestMessage message, string header, bool signs, CancellationToken cancellationToken)
    {
        if (tokenCache is null)
        {
            throw new InvalidOperationException("This API requires a token. Set TokenRequest or TokenRequestSource in the options.");
        }

        (TokenCache.CachedToken token, bool isNew) = await tokenCache.GetAsync(cancellationToken).ConfigureAwait(false);
        string[]? unsigned = signs ? [.. message.Headers.NonValidated.Select(static entry => entry.Key)] : null;
        CredentialWriter.WriteIssuedToken(message, header, token.Token);
        await SignAsync(message, signs, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
        {
            return response;
        }

        if (isNew)
        {
            ForgetRefresh(tokenCache, token, response);
        }

        tokenCache.Invalidate(token);
        if (isNew || !message.CanResend)
        {
            return response;
        }

        response.Dispose();
        (token, _) = await tokenCache.GetAsync(cancellationToken).ConfigureAwait(false);
        ApiRequestMessage retry = CloneWithoutToken(message, header, unsigned);
        CredentialWriter.WriteIssuedToken(retry, header, token.Token);
        await SignAsync(retry, signs, cancellationToken).ConfigureAwait(false);
        response = await http.SendAsync(retry, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        ForgetRefresh(tokenCache, token, response);
        return response;
    }

    // A forbidden request says nothing about the token.
    private static void ForgetRefresh(TokenCache cache, TokenCache.CachedToken token, HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.Unauthorized)
        {
            cache.ForgetRefresh(token);
        }
    }

    // A message can be sent only once. The first message remains the owner of the body and disposes of it.
    private static ApiRequestMessage CloneWithoutToken(ApiRequestMessage message, string tokenHeader, string[]? unsigned)
    {
        ApiRequestMessage retry = message.Clone();
        foreach ((string name, var values) in message.Headers.NonValidated)
        {
            if (unsigned?.Contains(name, StringComparer.OrdinalIgnoreCase) ?? !name.Equals(tokenHeader, StringComparison.OrdinalIgnoreCase))
            {
                retry.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return retry;
    }
}
