using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Igata.Package.Tests;

/// <summary>A Sora that accepts unknown targets, and returns the request as its response.</summary>
internal sealed class FutureSora : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Target, string Body)> _calls = new();

    private FutureSora(WebApplication app) => _app = app;

    public IReadOnlyCollection<(string Target, string Body)> Calls => _calls;

    public Uri Endpoint => new(_app.Urls.Single());

    public static async Task<FutureSora> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sora = new FutureSora(builder.Build());
        sora._app.MapPost("/", sora.RespondAsync);
        await sora._app.StartAsync();
        return sora;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        _calls.Enqueue((context.Request.Headers["x-sora-target"].ToString(), body));
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
