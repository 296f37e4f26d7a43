using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Igata.Hosting;

/// <summary>The registration of a client.</summary>
internal static class HostedClient<TClient>
    where TClient : class, IApiClient<TClient>
{
    private static readonly string FullName = typeof(TClient).FullName ?? typeof(TClient).Name;

    public static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<ClientSettings<TClient>, IServiceProvider> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ClientSettings<TClient>>(name ?? Options.DefaultName)
            .Configure(configure)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClientSettings<TClient>>, ClientValidation<TClient>>());
        Register(services, name);

        // After all other configuration, so that it is the last handler before the network, whatever handlers the application adds.
        services.PostConfigure<HttpClientFactoryOptions>(GetHttpClientName(name), static options =>
            options.HttpMessageHandlerBuilderActions.Add(static handlers => handlers.PrimaryHandler = new SendGuardHandler(handlers.PrimaryHandler)));

        // CallLog replaces the default loggers, which write URLs. The handler renews its connections itself, so it never needs to be recycled.
        return services.AddHttpClient(GetHttpClientName(name), static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(DefaultHttpHandler.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    /// <summary>Returns the service key of the client that a builder configures, or null if it has none.</summary>
    public static string? GetKey(IHttpClientBuilder builder)
    {
        string name = builder.Name;
        return name == FullName ? null
            : name.StartsWith(FullName + ":", StringComparison.Ordinal) ? name[(FullName.Length + 1)..]
            : throw new ArgumentException($"Expected the builder that AddIgataClient<{typeof(TClient).Name}> returned.", nameof(builder));
    }

    private static string GetHttpClientName(string? name) => name is null ? FullName : $"{FullName}:{name}";

    private static void Register(IServiceCollection services, string? name)
    {
        if (name is null)
        {
            services.TryAddSingleton(static provider => Create(provider, null));
        }
        else
        {
            services.TryAddKeyedSingleton(name, static (provider, key) => Create(provider, (string?)key));
        }
    }

    private static TClient Create(IServiceProvider provider, string? name)
    {
        ApiClientOptions options = provider.GetRequiredService<IOptionsMonitor<ClientSettings<TClient>>>().Get(name ?? Options.DefaultName).Options;
        options.Observer ??= new CallLog(provider.GetRequiredService<ILoggerFactory>().CreateLogger(FullName));
        return TClient.Create(provider.GetRequiredService<IHttpClientFactory>().CreateClient(GetHttpClientName(name)), options);
    }
}
