using Igata.Runtime.CompilerServices;

namespace Igata.Runtime;

/// <summary>What every client has; extension methods cast elsewhere send through it.</summary>
public interface IApiClient
{
    /// <summary>What carries the calls of this client.</summary>
    ApiTransport Transport { get; }
}

/// <summary>A client that can be made by code that does not even know its options.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
public interface IApiClient<TSelf> : IApiClient
    where TSelf : IApiClient<TSelf>
{
    /// <summary>Makes options for the client, of its own type.</summary>
    /// <returns>The options.</returns>
    static abstract ApiClientOptions CreateOptions();

    /// <summary>Makes a client that sends through <paramref name="http"/>.</summary>
    /// <param name="http">What sends; the caller keeps owning it.</param>
    /// <param name="options">Its options, as <see cref="CreateOptions"/> made them; copied.</param>
    /// <returns>The client.</returns>
    static abstract TSelf Create(HttpClient http, ApiClientOptions options);
}

/// <summary>A client that can be made by code that does not know it.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
/// <typeparam name="TOptions">Its options.</typeparam>
public interface IApiClient<TSelf, TOptions> : IApiClient<TSelf>
    where TSelf : IApiClient<TSelf, TOptions>
    where TOptions : ApiClientOptions, new()
{
    /// <summary>Makes a client that sends through <paramref name="http"/>.</summary>
    /// <param name="http">What sends; the caller keeps owning it.</param>
    /// <param name="options">Its options, copied.</param>
    /// <returns>The client.</returns>
    static abstract TSelf Create(HttpClient http, TOptions options);

    static ApiClientOptions IApiClient<TSelf>.CreateOptions() => new TOptions();

    static TSelf IApiClient<TSelf>.Create(HttpClient http, ApiClientOptions options) => TSelf.Create(http, (TOptions)options);
}
