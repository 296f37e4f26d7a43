using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A token that a call gave. Never shown.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct IssuedToken
{
    /// <summary>A token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="expires">When it ends, as the server says.</param>
    /// <param name="lifetime">How long it is good for when the server does not say when it ends; null for both: until it is refused.</param>
    public IssuedToken(Secret token, DateTimeOffset? expires, TimeSpan? lifetime)
    {
        Token = token;
        Expires = expires;
        Lifetime = lifetime;
    }

    /// <summary>The token.</summary>
    public Secret Token { get; init; }

    /// <summary>When it ends, as the server says. A time that has passed: it is good for the call at hand only.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>How long it is good for when the server does not say when it ends; null for both: until it is refused.</summary>
    public TimeSpan? Lifetime { get; init; }
}
