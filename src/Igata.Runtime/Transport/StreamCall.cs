namespace Igata.Runtime.Transport;

/// <summary>A call whose response consists of events or lines.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsIdempotent">Whether it may be sent again if its response breaks.</param>
internal readonly record struct StreamCall(IApiCall Call, bool IsIdempotent);
