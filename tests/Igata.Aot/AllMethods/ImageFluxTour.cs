#pragma warning disable IGT9001 // Every method is called, including those that the vendor calls experimental
#pragma warning disable CS0618 // or deprecated.

using Igata.ImageFlux;
using Igata.Runtime;

namespace Igata.Aot;

/// <summary>Calls every method of ImageFlux: archive destinations, a channel with an archive, and its clients.</summary>
internal static class ImageFluxTour
{
    private static readonly JsonData Message = JsonData.Parse("""{"spam":"egg"}""");

    public static async Task RunAsync(EmulatorProcess emulator)
    {
        using var imageFlux = new ImageFluxClient(new ImageFluxClientOptions { Endpoint = emulator.GetUri("/imageflux"), Token = new Secret("aot-access-token") });
        CreateArchiveDestinationResponse archive = await EmulatorProcess.ReportAsync(ImageFluxTargets.CreateArchiveDestination, imageFlux.CreateArchiveDestinationAsync(
            new() { BucketUri = "gs://demo-bucket/archives", GcpCredentialJson = new Secret("{}") }));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.ListArchiveDestination, imageFlux.ListArchiveDestinationAsync());

        CreateChannelResponse channel = await EmulatorProcess.ReportAsync(ImageFluxTargets.CreateChannel, imageFlux.CreateChannelAsync(
            new() { Hls = [Output(archive.ArchiveDestinationId)], AuthWebhookUrl = "" }));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.CreateMultistreamChannel, imageFlux.CreateMultistreamChannelAsync());
        await EmulatorProcess.ReportAsync(ImageFluxTargets.CreateMultistreamChannelWithHls, imageFlux.CreateMultistreamChannelWithHlsAsync(
            new() { Hls = [Output(archive.ArchiveDestinationId)] }));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.CreateRTMPChannel, imageFlux.CreateRTMPChannelAsync(new() { Hls = [Output(archive.ArchiveDestinationId)] }));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.ListChannelIDs, imageFlux.ListChannelIDsAsync());
        await EmulatorProcess.ReportAsync(ImageFluxTargets.GetEncryptKey, imageFlux.GetEncryptKeyAsync("key"));
        string id = channel.ChannelId;
        await ConnectAsync(emulator, id, "alice", broadcasts: true);
        await ConnectAsync(emulator, id, "bob", broadcasts: false);
        await EmulatorProcess.ReportAsync(ImageFluxTargets.ListPlaylistURLs, imageFlux.ListPlaylistURLsAsync(id));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.ListConnections, imageFlux.ListConnectionsAsync(id));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.ListChannelClients, imageFlux.ListChannelClientsAsync(id));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.GetStats, imageFlux.GetStatsAsync(id, "alice"));

        await EmulatorProcess.ReportAsync(ImageFluxTargets.PushChannel, imageFlux.PushChannelAsync(id, Message));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.PushClient, imageFlux.PushClientAsync(id, "bob", Message));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.PushUpstream, imageFlux.PushUpstreamAsync(id, Message));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.PushDownStream, imageFlux.PushDownStreamAsync(id, Message));

        await EmulatorProcess.ReportAsync(ImageFluxTargets.DeleteChannel, imageFlux.DeleteChannelAsync(id));
        await EmulatorProcess.ReportAsync(ImageFluxTargets.DeleteArchiveDestination, imageFlux.DeleteArchiveDestinationAsync(archive.ArchiveDestinationId));
    }

    private static HlsOutput Output(string archive) => new()
    {
        DurationSeconds = TimeSpan.FromSeconds(1),
        StartTimeOffset = -2,
        Video = new() { Width = 640, Height = 480, Fps = 30, Bps = 1_000_000 },
        Audio = new() { Bps = 64_000 },
        Archive = new() { ArchiveDestinationId = archive },
    };

    private static Task ConnectAsync(EmulatorProcess emulator, string channel, string client, bool broadcasts) =>
        emulator.ControlAsync(HttpMethod.Post, "/emulator/imageflux/clients", $$"""
            {"channel_id":"{{channel}}","client_id":"{{client}}","broadcasts":{{(broadcasts ? "true" : "false")}}}
            """);
}
