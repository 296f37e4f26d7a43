using System.ComponentModel;
using Igata.Runtime.Auth;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>How a caller says who they are. The credentials themselves come from <see cref="ApiClientOptions"/>, asked before each request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AuthScheme
{
    private AuthScheme(AuthKind kind, string? header = null)
    {
        Kind = kind;
        Header = header;
    }

    /// <summary>Not at all.</summary>
    public static AuthScheme None { get; } = new(AuthKind.None);

    /// <summary>A token behind <c>Authorization: Bearer</c>, from <see cref="ApiClientOptions.TokenSource"/>.</summary>
    public static AuthScheme Bearer { get; } = new(AuthKind.Bearer);

    /// <summary>A name and a password (RFC 7617), from <see cref="ApiClientOptions.CredentialsSource"/>.</summary>
    public static AuthScheme Basic { get; } = new(AuthKind.Basic);

    /// <summary>Whatever <see cref="ApiClientOptions.Authenticator"/> does with a request.</summary>
    public static AuthScheme Custom { get; } = new(AuthKind.Custom);

    internal AuthKind Kind { get; }

    internal string? Header { get; }

    /// <summary>A key or token in a header of its own, from <see cref="ApiClientOptions.TokenSource"/>, as it is.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromHeader(string header)
    {
        HeaderSyntax.CheckName(header);
        return new(AuthKind.Header, header);
    }

    /// <summary>
    /// A token that a call of this API gives: kept for its lifetime, renewed shortly before it ends, and once after it was
    /// refused (401 or 403). In the header <c>Authorization</c> it goes behind <c>Bearer</c>, in any other it stands alone.
    /// </summary>
    /// <param name="header">The header.</param>
    /// <returns>The scheme.</returns>
    public static AuthScheme FromTokenCall(string header)
    {
        HeaderSyntax.CheckName(header);
        return new(AuthKind.TokenCall, header);
    }
}
