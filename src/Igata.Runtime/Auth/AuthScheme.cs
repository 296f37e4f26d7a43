using System.ComponentModel;
using Igata.Runtime.Auth;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>The authentication scheme of a call. The credentials come from <see cref="ApiClientOptions"/> and are requested before each call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AuthScheme
{
    private AuthScheme(AuthKind kind, string? header = null)
    {
        Kind = kind;
        Header = header;
    }

    /// <summary>Gets the scheme without authentication.</summary>
    public static AuthScheme None { get; } = new(AuthKind.None);

    /// <summary>Gets the scheme that sends the token of <see cref="ApiClientOptions.TokenSource"/> as <c>Authorization: Bearer</c>.</summary>
    public static AuthScheme Bearer { get; } = new(AuthKind.Bearer);

    /// <summary>Gets the scheme that sends the user name and password (RFC 7617) of <see cref="ApiClientOptions.CredentialsSource"/>.</summary>
    public static AuthScheme Basic { get; } = new(AuthKind.Basic);

    /// <summary>Gets the scheme that leaves authentication to <see cref="ApiClientOptions.Authenticator"/>.</summary>
    public static AuthScheme Custom { get; } = new(AuthKind.Custom);

    internal AuthKind Kind { get; }

    internal string? Header { get; }

    /// <summary>Returns a scheme that sends the token of <see cref="ApiClientOptions.TokenSource"/> unchanged in a header.</summary>
    /// <param name="header">The name of the header.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromHeader(string header)
    {
        HeaderSyntax.CheckName(header);
        return new(AuthKind.Header, header);
    }

    /// <summary>
    /// Returns a scheme whose token is issued by a call of the same API. The token is cached for its lifetime, renewed shortly before
    /// it expires, and renewed once after it is rejected (401 or 403). The header <c>Authorization</c> gets the prefix <c>Bearer</c>;
    /// any other header contains the token alone.
    /// </summary>
    /// <param name="header">The name of the header.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromTokenCall(string header)
    {
        HeaderSyntax.CheckName(header);
        return new(AuthKind.TokenCall, header);
    }
}
