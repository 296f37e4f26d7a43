using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A token that was issued by a call. Its value is never displayed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct IssuedToken
{
    /// <summary>Creates a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="expires">The expiration time that the server specifies.</param>
    /// <param name="lifetime">
    /// The lifetime, if the server does not specify an expiration time. If both are null, the token is used until it is rejected.
    /// </param>
    public IssuedToken(Secret token, DateTimeOffset? expires, TimeSpan? lifetime)
    {
        Token = token;
        Expires = expires;
        Lifetime = lifetime;
    }

    /// <summary>Gets the token.</summary>
    public Secret Token { get; init; }

    /// <summary>Gets the expiration time that the server specifies. If it is in the past, the token is used for the current call only.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Gets the function that renews the token without the request that issued it; null if nothing does. If it fails with an error of the API, a token is issued anew.</summary>
    public Func<CancellationToken, ValueTask<IssuedToken>>? Refresh { get; init; }

    /// <summary>Gets the lifetime, if the server does not specify an expiration time. If both are null, the token is used until it is rejected.</summary>
    public TimeSpan? Lifetime { get; init; }
}
