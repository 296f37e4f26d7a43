namespace Igata.Runtime.Auth;

/// <summary>A token that was issued by a call. Its value is never displayed.</summary>
/// <param name="Token">The token.</param>
/// <param name="Expires">The expiration time that the server specifies. If it is in the past, the token is used for the current call only.</param>
/// <param name="Lifetime">The lifetime, if the server does not specify an expiration time. If both are null, the token is used until it is rejected.</param>
public readonly record struct IssuedToken(Secret Token, DateTimeOffset? Expires, TimeSpan? Lifetime);
