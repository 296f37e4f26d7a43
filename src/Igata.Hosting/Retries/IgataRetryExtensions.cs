using Igata.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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
        return builder.Add(_ => options);
    }

    /// <summary>The same, as a configuration says, such as <c>Sora:Retries:MaxRetries</c>.</summary>
    /// <param name="builder">What <c>AddIgataClient</c> returned.</param>
    /// <param name="section">
    /// The section with the options of <see cref="RetryOptions"/>, checked when the host starts. A key that is none of them is a
    /// fault. It may lie in the section of the client.
    /// </param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHttpClientBuilder AddRetries(this IHttpClientBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        string name = builder.Name;
        builder.Services.AddOptions<RetrySettings>(name).Configure(settings => settings.Read(section)).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RetrySettings>, RetryValidation>());
        builder.Services.AddSingleton(new RetrySection(section.Path));
        return builder.Add(provider => provider.GetRequiredService<IOptionsMonitor<RetrySettings>>().Get(name).Options);
    }

    private static IHttpClientBuilder Add(this IHttpClientBuilder builder, Func<IServiceProvider, RetryOptions> options)
    {
        string name = builder.Name;
        return builder.AddHttpMessageHandler(provider => new RetryHandler(options(provider), provider.GetRequiredService<ILoggerFactory>().CreateLogger(name)));
    }
}
