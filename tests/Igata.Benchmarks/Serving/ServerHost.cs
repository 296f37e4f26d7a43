using System.Globalization;
using System.Net;
using System.Runtime;
using Igata.Benchmarks.PeerCalls;
using Microsoft.AspNetCore.Builder;
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
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, StoreJson.Default));
        await using WebApplication app = builder.Build();
        app.UseRouting();
        app.MapGet(Usage, static context => context.Response.WriteAsync(GetUsage()));
        if (PeerCases.Find(contender) is { } served)
        {
            PeerResponse.Map(app, served);
        }
        else if (contender == ContenderNames.Ours)
        {
            IgataServices.Map(app);
        }
        else
        {
            MinimalApi.Map(app);
        }

        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await Console.In.ReadToEndAsync();
        return 0;
    }

    private static string GetUsage() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.Ticks} {GC.GetTotalAllocatedBytes(precise: true)} {JitInfo.GetCompiledMethodCount()}");
}
