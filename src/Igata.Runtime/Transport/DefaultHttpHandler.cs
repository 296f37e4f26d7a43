using System.ComponentModel;
using System.Net;

namespace Igata.Runtime.CompilerServices;

/// <summary>The HTTP client of a transport that was given none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DefaultHttpHandler
{
    internal static HttpClient Create() => new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Makes the handler that clients have when they are given none: no redirects, no cookies, every compression.</summary>
    /// <returns>The handler, for an HTTP client of your own.</returns>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,

        // Long enough to be reused, short enough to follow a change of DNS.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };
}
