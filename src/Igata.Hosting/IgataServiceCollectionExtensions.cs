using Igata.Hosting;
using Igata.Runtime;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers clients cast by Igata, anybody's, as services.</summary>
/// <remarks>
/// A client is one object for the whole host, as it holds the token that its calls share; its connections are renewed every two
/// minutes, so that a change of DNS is followed. Its options are read once, and checked when the host starts.
/// </remarks>
public static class IgataServiceCollectionExtensions
{
    /// <summary>Registers a client.</summary>
    /// <typeparam name="TClient">The client, such as <c>SoraClient</c>.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="configure">Sets the options that all clients have.</param>
    /// <param name="name">The name, for one of several; it is the key of the service then.</param>
    /// <returns>The HTTP client that carries its calls, for handlers of yours.</returns>
    public static IHttpClientBuilder AddIgataClient<TClient>(this IServiceCollection services, Action<ApiClientOptions>? configure = null, string? name = null)
        where TClient : class, IApiClient<TClient> =>
        services.AddIgataClient<TClient>((options, _) => configure?.Invoke(options), name);

    /// <summary>Registers a client.</summary>
    /// <typeparam name="TClient">The client, such as <c>SoraClient</c>.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="configure">Sets the options that all clients have, with the help of other services.</param>
    /// <param name="name">The name, for one of several; it is the key of the service then.</param>
    /// <returns>The HTTP client that carries its calls, for handlers of yours.</returns>
    public static IHttpClientBuilder AddIgataClient<TClient>(this IServiceCollection services, Action<ApiClientOptions, IServiceProvider> configure, string? name = null)
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(configure);
        return HostedClient<TClient>.Add(services, name, (settings, provider) => configure(settings.Options, provider));
    }

    /// <summary>Registers a client.</summary>
    /// <typeparam name="TClient">The client, such as <c>SoraClient</c>.</typeparam>
    /// <typeparam name="TOptions">Its options, such as <c>SoraClientOptions</c>.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="configure">Sets its options.</param>
    /// <param name="name">The name, for one of several; it is the key of the service then.</param>
    /// <returns>The HTTP client that carries its calls, for handlers of yours.</returns>
    public static IHttpClientBuilder AddIgataClient<TClient, TOptions>(this IServiceCollection services, Action<TOptions> configure, string? name = null)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(configure);
        return HostedClient<TClient>.Add(services, name, (settings, _) => configure((TOptions)settings.Options));
    }

    /// <summary>Registers a client.</summary>
    /// <typeparam name="TClient">The client, such as <c>SoraClient</c>.</typeparam>
    /// <typeparam name="TOptions">Its options, such as <c>SoraClientOptions</c>.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="configure">Sets its options, with the help of other services.</param>
    /// <param name="name">The name, for one of several; it is the key of the service then.</param>
    /// <returns>The HTTP client that carries its calls, for handlers of yours.</returns>
    public static IHttpClientBuilder AddIgataClient<TClient, TOptions>(this IServiceCollection services, Action<TOptions, IServiceProvider> configure, string? name = null)
        where TClient : class, IApiClient<TClient, TOptions>
        where TOptions : ApiClientOptions, new()
    {
        ArgumentNullException.ThrowIfNull(configure);
        return HostedClient<TClient>.Add(services, name, (settings, provider) => configure((TOptions)settings.Options, provider));
    }

    /// <summary>Registers a client whose options stand in a configuration, such as <c>Sora:Endpoint</c>.</summary>
    /// <typeparam name="TClient">The client, such as <c>SoraClient</c>.</typeparam>
    /// <param name="services">Where it is registered.</param>
    /// <param name="section">The section with its options. A key that is none of them is a fault.</param>
    /// <param name="name">The name, for one of several; it is the key of the service then.</param>
    /// <returns>The HTTP client that carries its calls, for handlers of yours.</returns>
    public static IHttpClientBuilder AddIgataClient<TClient>(this IServiceCollection services, IConfigurationSection section, string? name = null)
        where TClient : class, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(section);
        return HostedClient<TClient>.Add(services, name, (settings, provider) => settings.Read(section, provider.GetServices<RetrySection>()));
    }

    /// <summary>Registers the interface of a client too, so that a test may register another.</summary>
    /// <typeparam name="TInterface">The interface, such as <c>ISoraClient</c>.</typeparam>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="builder">What <c>AddIgataClient</c> returned.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHttpClientBuilder As<TInterface, TClient>(this IHttpClientBuilder builder)
        where TInterface : class
        where TClient : class, TInterface, IApiClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (HostedClient<TClient>.GetKey(builder) is { } key)
        {
            builder.Services.AddKeyedSingleton<TInterface>(key, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        }
        else
        {
            builder.Services.AddSingleton<TInterface>(static provider => provider.GetRequiredService<TClient>());
        }

        return builder;
    }
}
