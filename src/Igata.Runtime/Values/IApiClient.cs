using Igata.Runtime.Transport;

namespace Igata.Runtime;

/// <summary>What every client has; extension methods cast elsewhere send through it.</summary>
public interface IApiClient
{
    /// <summary>What carries the calls of this client.</summary>
    ApiTransport Transport { get; }
}

/// <summary>A client that can be made by code that does not know it.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
/// <typeparam name="TOptions">Its options.</typeparam>
public interface IApiClient<TSelf, TOptions> : IApiClient
    where TSelf : IApiClient<TSelf, TOptions>
    where TOptions : ApiClientOptions, new()
{
    /// <summary>Makes a client that sends through <paramref name="http"/>.</summary>
    /// <param name="http">What sends; the caller keeps owning it.</param>
    /// <param name="options">Its options, copied.</param>
    /// <returns>The client.</returns>
    static abstract TSelf Create(HttpClient http, TOptions options);
}
