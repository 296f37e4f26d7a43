using System.ComponentModel;
using System.Net;

namespace Igata.Runtime.CompilerServices;

/// <summary>The HTTP client of a transport that is created without one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DefaultHttpHandler
{
    internal static HttpClient Create() => new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Creates the default handler of clients: without redirects and cookies, with automatic decompression.</summary>
    /// <returns>The handler, for use in a custom HTTP client.</returns>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,

        // One connection of HTTP/2 has about a hundred calls at the same time; more calls would wait for each other.
        EnableMultipleHttp2Connections = true,

        // The lifetime is long enough to reuse connections, and short enough to follow DNS changes.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    };
}
