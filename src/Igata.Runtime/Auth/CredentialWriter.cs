using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Auth;

/// <summary>Adds credentials to requests.</summary>
internal sealed class CredentialWriter(
    Func<CancellationToken, ValueTask<Secret>>? tokenSource,
    Func<CancellationToken, ValueTask<BasicCredentials>>? credentialsSource,
    Func<HttpRequestMessage, CancellationToken, ValueTask>? authenticator,
    IReadOnlyList<KeyValuePair<string, Func<CancellationToken, ValueTask<Secret>>?>> keySources)
{
    private const string Authorization = "Authorization";

    /// <summary>Adds the credentials that the source of a scheme returns.</summary>
    public async ValueTask WriteAsync(HttpRequestMessage message, AuthScheme scheme, CancellationToken cancellationToken)
    {
        switch (scheme.Kind)
        {
            case AuthKind.Bearer when FindSource(scheme) is { } source:
                AddHeader(message, Authorization, "Bearer ", await source(cancellationToken).ConfigureAwait(false));
                break;
            case AuthKind.Header when FindSource(scheme) is { } source:
                AddHeader(message, scheme.Name!, scheme.Prefix, await source(cancellationToken).ConfigureAwait(false));
                break;
            case AuthKind.Query when FindSource(scheme) is { } source:
                AddQuery(message, scheme.Name!, await source(cancellationToken).ConfigureAwait(false));
                break;
            case AuthKind.Cookie when FindSource(scheme) is { } source:
                AddCookie(message, scheme.Name!, await source(cancellationToken).ConfigureAwait(false));
                break;
            case AuthKind.Basic when credentialsSource is not null:
                AddHeader(message, Authorization, "Basic ", EncodeBasicCredentials(await credentialsSource(cancellationToken).ConfigureAwait(false)));
                break;
            case AuthKind.Custom when authenticator is not null:
                await authenticator(message, cancellationToken).ConfigureAwait(false);
                break;
            case AuthKind.Custom:
                throw new InvalidOperationException("This API uses custom authentication. Set ApiClientOptions.Authenticator.");
            case AuthKind.None or AuthKind.Bearer or AuthKind.Basic or AuthKind.Header or AuthKind.Query or AuthKind.Cookie or AuthKind.TokenCall or AuthKind.All or AuthKind.Any:
                break;
            default:
                throw new InvalidOperationException($"The kind {scheme.Kind} is not defined.");
        }
    }

    /// <summary>Returns whether the options have the credentials of a scheme.</summary>
    /// <param name="scheme">The scheme, which has no parts.</param>
    public bool IsAvailable(AuthScheme scheme) => scheme.Kind switch
    {
        AuthKind.Basic => credentialsSource is not null,
        AuthKind.Custom => authenticator is not null,
        AuthKind.Bearer or AuthKind.Header or AuthKind.Query or AuthKind.Cookie => FindSource(scheme) is not null,
        AuthKind.None or AuthKind.TokenCall or AuthKind.All or AuthKind.Any => false,
        _ => throw new InvalidOperationException($"The kind {scheme.Kind} is not defined."),
    };

    private Func<CancellationToken, ValueTask<Secret>>? FindSource(AuthScheme scheme)
    {
        if (scheme.Option is null)
        {
            return tokenSource;
        }

        foreach ((string option, Func<CancellationToken, ValueTask<Secret>>? source) in keySources)
        {
            if (option == scheme.Option)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>Adds an issued token.</summary>
    public static void WriteIssuedToken(HttpRequestMessage message, string header, Secret token) =>
        AddHeader(message, header, header.Equals(Authorization, StringComparison.OrdinalIgnoreCase) ? "Bearer " : "", token);

    private static void AddHeader(HttpRequestMessage message, string header, string prefix, Secret token)
    {
        if (token.IsEmpty || !HeaderSyntax.IsAscii(token.Reveal()))
        {
            throw new InvalidOperationException("The token source returned an empty token, or one that is not valid in a header.");
        }

        message.Headers.TryAddWithoutValidation(header, prefix + token.Reveal());
    }

    // A link to the next page can already contain the parameter.
    private static void AddQuery(HttpRequestMessage message, string name, Secret token)
    {
        if (token.IsEmpty)
        {
            throw new InvalidOperationException("The token source returned an empty token.");
        }

        Uri uri = message.RequestUri!;
        string key = Uri.EscapeDataString(name);
        if (!RequestUri.HasParameter(uri.Query, key))
        {
            message.RequestUri = RequestUri.AddParameter(uri, $"{key}={Uri.EscapeDataString(token.Reveal())}");
        }
    }

    private static void AddCookie(HttpRequestMessage message, string name, Secret token)
    {
        if (token.IsEmpty || token.Reveal().AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0 || token.Reveal().AsSpan().IndexOfAny("\",;\\") >= 0)
        {
            throw new InvalidOperationException("The token source returned an empty token, or one that is not valid in a cookie.");
        }

        message.Headers.TryAddWithoutValidation("Cookie", $"{name}={token.Reveal()}");
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
