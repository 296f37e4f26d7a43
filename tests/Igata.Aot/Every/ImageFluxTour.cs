#pragma warning disable IGT9001 // Every method is called, what the vendor calls experimental too.

using Igata.ImageFlux;
using Igata.Runtime;
using Igata.Runtime.Json;

namespace Igata.Aot;

/// <summary>Every method of ImageFlux: archives, a channel that archives, and who is in it.</summary>
internal static class ImageFluxTour
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":"egg"}""");

    public static async Task RunAsync(Stage stage)
    {
        using var imageFlux = new ImageFluxClient(new ImageFluxClientOptions { Endpoint = stage.At("/imageflux"), Token = new Secret("aot-access-token") });
        CreateArchiveDestinationResponse archive = await Stage.SayAsync(ImageFluxTargets.CreateArchiveDestination, imageFlux.CreateArchiveDestinationAsync(
            new() { BucketUri = "gs://demo-bucket/archives", GcpCredentialJson = new Secret("{}") }));
        await Stage.SayAsync(ImageFluxTargets.ListArchiveDestination, imageFlux.ListArchiveDestinationAsync());

        CreateChannelResponse channel = await Stage.SayAsync(ImageFluxTargets.CreateChannel, imageFlux.CreateChannelAsync(
            new() { Hls = [Output(archive.ArchiveDestinationId)], AuthWebhookUrl = "" }));
        string id = channel.ChannelId;
        await ConnectAsync(stage, id, "alice", broadcasts: true);
        await ConnectAsync(stage, id, "bob", broadcasts: false);
        await Stage.SayAsync(ImageFluxTargets.ListConnections, imageFlux.ListConnectionsAsync(id));
        await Stage.SayAsync(ImageFluxTargets.ListChannelClients, imageFlux.ListChannelClientsAsync(id));
        await Stage.SayAsync(ImageFluxTargets.GetStats, imageFlux.GetStatsAsync(id, "alice"));

        await Stage.SayAsync(ImageFluxTargets.PushChannel, imageFlux.PushChannelAsync(id, Message));
        await Stage.SayAsync(ImageFluxTargets.PushClient, imageFlux.PushClientAsync(id, "bob", Message));
        await Stage.SayAsync(ImageFluxTargets.PushUpstream, imageFlux.PushUpstreamAsync(id, Message));
        await Stage.SayAsync(ImageFluxTargets.PushDownStream, imageFlux.PushDownStreamAsync(id, Message));

        await Stage.SayAsync(ImageFluxTargets.DeleteChannel, imageFlux.DeleteChannelAsync(id));
        await Stage.SayAsync(ImageFluxTargets.DeleteArchiveDestination, imageFlux.DeleteArchiveDestinationAsync(archive.ArchiveDestinationId));
    }

    private static HlsOutput Output(string archive) => new()
    {
        DurationSeconds = TimeSpan.FromSeconds(1),
        StartTimeOffset = TimeSpan.FromSeconds(-2),
        Video = new() { Width = 640, Height = 480, Fps = 30, Bps = 1_000_000 },
        Audio = new() { Bps = 64_000 },
        Archive = new() { ArchiveDestinationId = archive },
    };

    private static Task ConnectAsync(Stage stage, string channel, string client, bool broadcasts) =>
        stage.ControlAsync(HttpMethod.Post, "/emulator/imageflux/clients", $$"""
            {"channel_id":"{{channel}}","client_id":"{{client}}","broadcasts":{{(broadcasts ? "true" : "false")}}}
            """);
}
