using System.Collections.Concurrent;
using System.Net;
using Igata.Server;
using Igata.TestApis.Store;
using Igata.TestApis.Store.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Hosting.Tests;

/// <summary>Client and server over HTTP/2 without TLS.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    private const int Calls = 300;

    private readonly ConcurrentBag<string> _protocols = [];
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2));
        _app = builder.Build();
        _app.UseRouting();
        _app.Use((context, next) =>
        {
            _protocols.Add(context.Request.Protocol);
            return next(context);
        });
        _app.MapOperations<IStoreService>(StoreOperations.All, new Store());
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    [Fact]
    public async Task ClientOfCodeSendsTheVersion()
    {
        using var client = new StoreClient(new StoreClientOptions { Endpoint = Address, HttpVersion = new Version(2, 0) });

        await CallAsync(client);
    }

    [Fact]
    public async Task HostedClientSendsTheVersionAndRetriesWithIt()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Endpoint", Address.ToString()), new("Store:HttpVersion", "2")]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddIgataClient<StoreClient>(configuration.GetSection("Store")).AddRetries();
        await using ServiceProvider provider = services.BuildServiceProvider();

        await CallAsync(provider.GetRequiredService<StoreClient>());
    }

    [Fact]
    public async Task WithoutTheOptionAServerOfHttp2RejectsTheCall()
    {
        using var client = new StoreClient(new StoreClientOptions { Endpoint = Address });

        StoreException exception = await Assert.ThrowsAsync<StoreException>(async () => await client.GetItemAsync(new GetItemRequest { Id = 1 }, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    private Uri Address => new(_app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private async Task CallAsync(StoreClient client)
    {
        Item[] items = await Task.WhenAll(Enumerable.Range(0, Calls).Select(id => client.GetItemAsync(new GetItemRequest { Id = id }, TestContext.Current.CancellationToken).AsTask()));

        Assert.Equal(Enumerable.Range(0, Calls), items.Select(static item => item.Id));
        Assert.Equal(Calls, _protocols.Count);
        Assert.All(_protocols, static protocol => Assert.Equal("HTTP/2", protocol));
    }

    private sealed class Store : IStoreService
    {
        public ValueTask<Item> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken) => new(new Item
        {
            Id = request.Id,
            Name = "Cable",
            Description = "A cable.",
            Price = 12.5,
            Quantity = 1,
            Available = true,
            CreatedAt = DateTimeOffset.UnixEpoch,
            Tags = [],
            Warehouse = new() { Id = "w", City = "Hamburg", Country = "DE" },
        });
    }
}
