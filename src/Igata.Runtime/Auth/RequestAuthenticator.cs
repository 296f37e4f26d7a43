using System.Net;
using System.Text;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Auth;

/// <summary>Adds credentials to requests, and resends a request whose issued token was rejected.</summary>
internal sealed class RequestAuthenticator(ApiTransport transport, HttpClient http, ApiClientOptions options, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>>? issueToken)
{
    private const string Authorization = "Authorization";

    private readonly TokenCache? _tokenCache = issueToken is null ? null : new(transport, issueToken, options.TimeProvider);
    private readonly Func<CancellationToken, ValueTask<Secret>>? _tokenSource = options.TokenSource;
    private readonly Func<CancellationToken, ValueTask<BasicCredentials>>? _credentialsSource = options.CredentialsSource;
    private readonly Func<HttpRequestMessage, CancellationToken, ValueTask>? _authenticator = options.Authenticator;

    public async Task<HttpResponseMessage> SendAsync(ApiRequestMessage message, AuthScheme scheme, CancellationToken cancellationToken)
    {
        if (scheme.Kind == AuthKind.TokenCall)
        {
            return await SendWithIssuedTokenAsync(message, scheme.Header!, cancellationToken).ConfigureAwait(false);
        }

        await AuthorizeAsync(message, scheme, cancellationToken).ConfigureAwait(false);
        return await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AuthorizeAsync(HttpRequestMessage message, AuthScheme scheme, CancellationToken cancellationToken)
    {
        switch (scheme.Kind)
        {
            case AuthKind.Bearer when _tokenSource is not null:
                AddHeader(message, Authorization, "Bearer ", await _tokenSource(cancellationToken).ConfigureAwait(false));
                break;
            case AuthKind.Header when _tokenSource is not null:
                AddHeader(message, scheme.Header!, "", await _tokenSource(cancellationToken).ConfigureAwait(false));
                break;
            case AuthKind.Basic when _credentialsSource is not null:
                AddHeader(message, Authorization, "Basic ", EncodeBasicCredentials(await _credentialsSource(cancellationToken).ConfigureAwait(false)));
                break;
            case AuthKind.Custom when _authenticator is not null:
                await _authenticator(message, cancellationToken).ConfigureAwait(false);
                break;
            case AuthKind.Custom:
                throw new InvalidOperationException("This API uses custom authentication. Set ApiClientOptions.Authenticator.");
        }
    }

    private async ValueTask<HttpResponseMessage> SendWithIssuedTokenAsync(ApiRequestMessage message, string header, CancellationToken cancellationToken)
    {
        if (_tokenCache is null)
        {
            throw new InvalidOperationException("This API requires a token. Set TokenRequest or TokenRequestSource in the options.");
        }

        (TokenCache.CachedToken token, bool isNew) = await _tokenCache.GetAsync(cancellationToken).ConfigureAwait(false);
        AddIssuedToken(message, header, token.Token);
        HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
        {
            return response;
        }

        _tokenCache.Invalidate(token);
        if (isNew || !message.CanResend)
        {
            return response;
        }

        response.Dispose();
        (token, _) = await _tokenCache.GetAsync(cancellationToken).ConfigureAwait(false);
        ApiRequestMessage retry = CloneWithoutToken(message, header);
        AddIssuedToken(retry, header, token.Token);
        return await http.SendAsync(retry, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    // A message can be sent only once. The first message keeps the body and disposes of it.
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

    private static void AddIssuedToken(HttpRequestMessage message, string header, Secret token) =>
        AddHeader(message, header, header.Equals(Authorization, StringComparison.OrdinalIgnoreCase) ? "Bearer " : "", token);

    private static void AddHeader(HttpRequestMessage message, string header, string prefix, Secret token)
    {
        if (token.IsEmpty || !HeaderSyntax.IsAscii(token.Reveal()))
        {
            throw new InvalidOperationException("The token source returned an empty token, or one that is not valid in a header.");
        }

        message.Headers.TryAddWithoutValidation(header, prefix + token.Reveal());
    }

    private static Secret EncodeBasicCredentials(BasicCredentials credentials)
    {
        string user = credentials.User ?? "";
        if (user.Contains(':', StringComparison.Ordinal) || !HeaderSyntax.IsValidValue(user) || !HeaderSyntax.IsValidValue(credentials.Password.Reveal()))
        {
            throw new InvalidOperationException("The user name must not contain a colon or a control character, and the password must not contain a control character.");
        }

        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{credentials.Password.Reveal()}"));
    }
}

/// <summary>A request body that may be read from a stream that can be consumed only once.</summary>
internal interface IReplayableContent
{
    /// <summary>Gets whether the same bytes can be sent again.</summary>
    bool CanReplay { get; }
}
