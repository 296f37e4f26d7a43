using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The format of a header with the time of the next attempt.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RetryAfterFormat
{
    /// <summary>A number of seconds, which may have a fraction, or an HTTP date, as in <c>Retry-After</c>.</summary>
    SecondsOrDate,

    /// <summary>A number of milliseconds, which may have a fraction.</summary>
    Milliseconds,

    /// <summary>Seconds since 1970, which may have a fraction.</summary>
    UnixSeconds,

    /// <summary>Milliseconds since 1970.</summary>
    UnixMilliseconds,

    /// <summary>Microseconds since 1970.</summary>
    UnixMicroseconds,

    /// <summary>An RFC 3339 time.</summary>
    Rfc3339,

    /// <summary>An RFC 2822 date.</summary>
    Rfc2822,

    /// <summary>Milliseconds since 1970 in the form <c>/Date(1552953600000+0000)/</c>.</summary>
    MsDate,
}
