using System.Net;

namespace Igata.Runtime.Transport;

/// <summary>The HTTP client of a transport that was given none.</summary>
internal static class OwnHttpClient
{
    public static HttpClient Create() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,

            // Long enough to be reused, short enough to follow a change of DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
        })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
