using System.Net;
using Igata.Runtime;
using Igata.Runtime.Operations;
using Igata.Server;
using Igata.Specs.Model;
using Igata.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Sdk.Tests.Exchanges;

/// <summary>A generated API under test: its client, and a server of its operations that forwards every call to a client.</summary>
internal abstract class ApiSubject(string folder)
{
    public string Folder => folder;

    public Api Api => Exchange.Load(folder);

    /// <summary>Starts a server on the loopback address whose service calls through <paramref name="backend"/>.</summary>
    public abstract Task<WebApplication> ServeAsync(HttpMessageHandler backend);
}

/// <inheritdoc/>
internal sealed class ApiSubject<TClient, TOptions, TService>(string folder, OperationTable<TService> operations, Action<TOptions> configure) : ApiSubject(folder)
    where TClient : class, IApiClient<TClient, TOptions>, IDisposable
    where TOptions : ApiClientOptions, new()
    where TService : class
{
    public override async Task<WebApplication> ServeAsync(HttpMessageHandler backend)
    {
        var options = new TOptions { Endpoint = new Uri("http://backend.example/") };
        configure(options);
        TClient client = TClient.Create(new HttpClient(backend), options);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        app.MapOperations(operations, ForwardingProxy<TClient>.Create<TService>(client));
        await app.StartAsync();
        return app;
    }
}
