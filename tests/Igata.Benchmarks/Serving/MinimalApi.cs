using System.Text.Json;
using Igata.Benchmarks.Calls;
using Igata.Benchmarks.Peers.Mutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Igata.Benchmarks.Serving;

/// <summary>The same services as minimal APIs with System.Text.Json source generation, validated by hand.</summary>
internal static class MinimalApi
{
    private static readonly List<StoreItem> Items = JsonSerializer.Deserialize(ServedData.Items, StoreJson.Default.ListStoreItem)!;
    private static readonly List<Connection> Connections = JsonSerializer.Deserialize(CannedResponses.Connections, MutableJson.Default.Connections)!;

    public static void Map(WebApplication app)
    {
        app.MapGet("/store/items/{id:int}", static (int id) => Items[id]);
        app.MapGet("/store/items", static (int? page) => new StorePage { items = Items[..(page ?? 0)] });
        app.MapPost("/store/items", static (NewStoreItem item) => NewStoreItem.IsValid(item) ? Results.Ok(Items[0]) : Results.BadRequest());
        app.MapPost("/sora/", HandleTargetAsync);
        app.MapPost("/skyway/", MinimalRpc.HandleAsync);
        for (int i = 0; i < ServedData.ManyRoutes; i++)
        {
            app.MapGet($"/many/things/kind{i}/all", static () => Items[0]);
        }
    }

    private static async Task HandleTargetAsync(HttpContext context)
    {
        switch (context.Request.Headers[CannedResponses.Header].ToString())
        {
            case Sora.SoraTargets.StartRecording:
                RecordingRequest? request = await context.Request.ReadFromJsonAsync(MutableJson.Default.RecordingRequest, context.RequestAborted);
                if (request is not { channel_id.Length: > 0 and <= 255, expire_time: >= 0 and <= 86400 })
                {
                    context.Response.StatusCode = StatusCodes.Status400BadRequest;
                    return;
                }

                var recording = new Recording { channel_id = request.channel_id, expire_time = request.expire_time, recording_id = ServedData.RecordingId };
                await context.Response.WriteAsJsonAsync(recording, MutableJson.Default.Recording, cancellationToken: context.RequestAborted);
                return;

            case Sora.SoraTargets.ListConnections:
                await context.Response.WriteAsJsonAsync(Connections, MutableJson.Default.Connections, cancellationToken: context.RequestAborted);
                return;

            default:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
        }
    }
}
