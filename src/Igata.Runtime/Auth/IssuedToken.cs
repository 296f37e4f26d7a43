using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A token that a call gave. Never shown.</summary>
/// <param name="Token">The token.</param>
/// <param name="Expires">When it ends, as the server says. A time that has passed: it is good for the call at hand only.</param>
/// <param name="Lifetime">How long it is good for when the server does not say when it ends; null for both: until it is refused.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct IssuedToken(Secret Token, DateTimeOffset? Expires, TimeSpan? Lifetime);
