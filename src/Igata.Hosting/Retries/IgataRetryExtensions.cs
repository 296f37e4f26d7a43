using Igata.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Retries for clients cast by Igata.</summary>
public static class IgataRetryExtensions
{
    /// <summary>
    /// Tries calls again that failed for a while: those that the spec marks as idempotent after 408, 429, 500, 502, 503, 504, a
    /// broken connection or a try that took too long; all others only when no connection could be made, so that nothing was sent.
    /// </summary>
    /// <param name="builder">What <c>AddIgataClient</c> returned.</param>
    /// <param name="configure">Sets how.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <remarks>
    /// Waits grow and are spread at random, or are what the error says (<c>Retry-After</c>, or what <c>retry-after</c> names in the
    /// spec). Errors whose spec says <c>retry: never</c> are not tried again. Handlers added before see one call, those added
    /// after see each try.
    /// </remarks>
    public static IHttpClientBuilder AddRetries(this IHttpClientBuilder builder, Action<RetryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new RetryOptions();
        configure?.Invoke(options);
        string name = builder.Name;
        return builder.AddHttpMessageHandler(provider => new RetryHandler(options, provider.GetRequiredService<ILoggerFactory>().CreateLogger(name)));
    }
}
