using Igata.Runtime.Transport;

namespace Igata.Runtime;

/// <summary>A generated client. Extension methods that are generated in other projects send through its transport.</summary>
public interface IApiClient
{
    /// <summary>Gets the transport of this client.</summary>
    ApiTransport Transport { get; }
}

/// <summary>A client that can be created by generic code that knows neither the client nor its options.</summary>
/// <typeparam name="TSelf">The client type.</typeparam>
public interface IApiClient<TSelf> : IApiClient
    where TSelf : IApiClient<TSelf>
{
    /// <summary>Creates options of the type that the client requires.</summary>
    /// <returns>The options.</returns>
    static abstract ApiClientOptions CreateOptions();

    /// <summary>Creates a client that sends through <paramref name="http"/>.</summary>
    /// <param name="http">The HTTP client, which is owned by the caller.</param>
    /// <param name="options">The options, as created by <see cref="CreateOptions"/>. They are copied.</param>
    /// <returns>The client.</returns>
    static abstract TSelf Create(HttpClient http, ApiClientOptions options);
}

/// <summary>A client that can be created by generic code.</summary>
/// <typeparam name="TSelf">The client type.</typeparam>
/// <typeparam name="TOptions">The type of the options.</typeparam>
public interface IApiClient<TSelf, TOptions> : IApiClient<TSelf>
    where TSelf : IApiClient<TSelf, TOptions>
    where TOptions : ApiClientOptions, new()
{
    /// <summary>Creates a client that sends through <paramref name="http"/>.</summary>
    /// <param name="http">The HTTP client, which is owned by the caller.</param>
    /// <param name="options">The options, which are copied.</param>
    /// <returns>The client.</returns>
    static abstract TSelf Create(HttpClient http, TOptions options);

    static ApiClientOptions IApiClient<TSelf>.CreateOptions() => new TOptions();

    static TSelf IApiClient<TSelf>.Create(HttpClient http, ApiClientOptions options) => TSelf.Create(http, (TOptions)options);
}
