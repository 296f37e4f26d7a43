using Igata.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Hosting.Tests.Clients;

/// <summary>A client with retries, created by a host.</summary>
internal sealed class HostedNotesClient : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public HostedNotesClient(Uri endpoint, Action<RetryOptions>? retries = null, Action<ApiClientOptions>? configure = null, TimeSpan? tryTimeout = null, Action? beforeTry = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddIgataClient<NotesClient>(options =>
        {
            options.Endpoint = endpoint;
            configure?.Invoke(options);
        }).AddRetries(options =>
        {
            options.Delay = TimeSpan.FromMilliseconds(1);
            options.MaxDelay = TimeSpan.FromSeconds(2);
            options.TryTimeout = tryTimeout ?? TimeSpan.FromSeconds(20);
            retries?.Invoke(options);
        }).AddHttpMessageHandler(() => new AttemptHandler(beforeTry));
        _provider = services.BuildServiceProvider();
    }

    public NotesClient Client => _provider.GetRequiredService<NotesClient>();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    /// <summary>Added after the retries, so it sees each attempt.</summary>
    private sealed class AttemptHandler(Action? before) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            before?.Invoke();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
