using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Sdk.Tests.OtherApis;

/// <summary>A server of a generated operation table on the loopback address.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalServer(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Urls.Single() + "/");

    public static async Task<LocalServer> StartAsync<TService>(OperationTable<TService> operations, TService service, Action<OperationsOptions>? configure = null)
        where TService : class
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        app.MapOperations(operations, service, configure);
        await app.StartAsync();
        return new LocalServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
