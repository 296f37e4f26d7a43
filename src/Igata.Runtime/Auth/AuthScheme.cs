using System.ComponentModel;
using Igata.Runtime.Auth;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>The authentication scheme of a call. The credentials come from <see cref="ApiClientOptions"/> and are requested before each call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AuthScheme
{
    private AuthScheme(AuthKind kind, string? name = null, string prefix = "")
    {
        Kind = kind;
        Name = name;
        Prefix = prefix;
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

    /// <summary>Gets the name of the header, of the parameter in the query, or of the cookie.</summary>
    internal string? Name { get; }

    /// <summary>Gets the name of the option with the key; null: it is the token of every client.</summary>
    internal string? Option { get; private init; }

    /// <summary>Gets the credentials that it consists of, or of which one is sent.</summary>
    internal IReadOnlyList<AuthScheme> Parts { get; private init; } = [];

    /// <summary>Gets the text before the token in a header.</summary>
    internal string Prefix { get; }

    /// <summary>Returns a scheme that sends the token of <see cref="ApiClientOptions.TokenSource"/> unchanged in a header.</summary>
    /// <param name="header">The name of the header.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromHeader(string header)
    {
        HeaderSyntax.CheckName(header);
        return new(AuthKind.Header, header);
    }

    /// <summary>Returns a scheme that sends the token of <see cref="ApiClientOptions.TokenSource"/> in a header, after the name of a scheme and a blank.</summary>
    /// <param name="header">The name of the header.</param>
    /// <param name="scheme">The name of the scheme, such as <c>Bot</c>.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromHeader(string header, string scheme)
    {
        HeaderSyntax.CheckName(header);
        HeaderSyntax.CheckName(scheme);
        return new(AuthKind.Header, header, scheme + " ");
    }

    /// <summary>Returns a scheme that sends the token of <see cref="ApiClientOptions.TokenSource"/> as a parameter in the query.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromQuery(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(AuthKind.Query, name);
    }

    /// <summary>Returns a scheme that sends the token of <see cref="ApiClientOptions.TokenSource"/> as a cookie (RFC 6265).</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromCookie(string name)
    {
        HeaderSyntax.CheckName(name);
        return new(AuthKind.Cookie, name);
    }

    /// <summary>Returns a scheme that sends all of several credentials.</summary>
    /// <param name="parts">The credentials.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme All(params AuthScheme[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new(AuthKind.All) { Parts = [.. parts] };
    }

    /// <summary>Returns a scheme that sends the first of several credentials that the options have all it needs for.</summary>
    /// <param name="choices">The credentials; <see cref="None"/> as the last one means that they can be left out.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme Any(params AuthScheme[] choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return new(AuthKind.Any) { Parts = [.. choices] };
    }

    /// <summary>Returns the scheme with a key from an option of its own instead of <see cref="ApiClientOptions.TokenSource"/>.</summary>
    /// <param name="option">The name of the option.</param>
    /// <returns>The scheme.</returns>
    public AuthScheme WithOption(string option)
    {
        ArgumentException.ThrowIfNullOrEmpty(option);
        return new(Kind, Name, Prefix) { Parts = Parts, Option = option };
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
