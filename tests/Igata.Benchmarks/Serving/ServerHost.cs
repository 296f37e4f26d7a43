using System.Globalization;
using System.Net;
using System.Runtime;
using Igata.Benchmarks.PeerCalls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Igata.Benchmarks.Serving;

/// <summary>The process of one contender: a server on the loopback address that ends when its input ends.</summary>
internal static class ServerHost
{
    public const string Command = "serve";
    public const string Usage = "/usage";

    public static async Task<int> RunAsync(string contender)
    {
        await using WebApplication app = Create(contender, transport: null);
        app.MapGet(Usage, static context => context.Response.WriteAsync(GetUsage()));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

        // Reading the console blocks its thread. The thread pool has one for each processor, and would look for the best number of others.
        await Task.Factory.StartNew(Console.In.ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return 0;
    }

    /// <summary>Creates the application of a contender.</summary>
    /// <param name="contender">The name of the contender, or that of a call that clients make.</param>
    /// <param name="transport">The connections; null for those of a socket.</param>
    public static WebApplication Create(string contender, MemoryTransport? transport)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, StoreJson.Default));
        if (transport is not null)
        {
            builder.Services.AddSingleton<IConnectionListenerFactory>(transport);
        }

        WebApplication app = builder.Build();
        app.UseRouting();
        Action<WebApplication> map = contender switch
        {
            ContenderNames.Ours => IgataServices.Map,
            ContenderNames.Minimal => MinimalApi.Map,
            ContenderNames.Prepared => PreparedResponse.Map,
            _ when PeerCases.Find(contender) is { } served => it => PeerResponse.Map(it, served),
            _ => throw new ArgumentException($"There is no server '{contender}'.", nameof(contender)),
        };
        map(app);
        return app;
    }

    private static string GetUsage() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.Ticks} {GC.GetTotalAllocatedBytes(precise: true)} {JitInfo.GetCompiledMethodCount()}");
}
