#pragma warning disable IGT9001 // The demo also shows methods that the vendor calls experimental,
#pragma warning disable CS0618 // or deprecated.

using Igata.Emulator;
using Igata.ImageFlux;
using Igata.ImageFlux.Server;
using Igata.Runtime;

namespace Igata.Cli.Demo;

/// <summary>The demo of ImageFlux: archive destinations, a channel with an archive, and the clients of the channel.</summary>
internal sealed class ImageFluxDemo : ApiDemo
{
    private static readonly JsonData Message = JsonData.Object(("spam", JsonData.String("egg")));

    private readonly EmulatorHost _emulator;
    private readonly ImageFluxClient _imageFlux;
    private string _archive = "";
    private string _channel = "";

    public ImageFluxDemo(EmulatorHost emulator)
        : base("imageflux", "ImageFlux Live Streaming", emulator.ImageFluxEndpoint, ImageFluxOperations.All.Select(static operation => operation.Target))
    {
        _emulator = emulator;
        _imageFlux = new ImageFluxClient(Http, new ImageFluxClientOptions { Endpoint = emulator.ImageFluxEndpoint, Token = new Secret("demo-access-token") });
        AddCall("Archives", ImageFluxTargets.CreateArchiveDestination, async stop =>
        {
            CreateArchiveDestinationResponse created = await _imageFlux.CreateArchiveDestinationAsync(
                new() { BucketUri = "gs://demo-bucket/archives", GcpCredentialJson = new Secret("{}") }, stop);
            _archive = created.ArchiveDestinationId;
        });
        AddCall("Archives", ImageFluxTargets.ListArchiveDestination, stop => _imageFlux.ListArchiveDestinationAsync(cancellationToken: stop));
        AddChannelCalls();
        AddPushCalls();
        AddCall("Deletion", ImageFluxTargets.DeleteChannel, stop => _imageFlux.DeleteChannelAsync(_channel, stop));
        AddCall("Deletion", ImageFluxTargets.DeleteArchiveDestination, stop => _imageFlux.DeleteArchiveDestinationAsync(_archive, stop));
    }

    public override Task<bool> ShowErrorsAsync(IDemoReport report, CancellationToken cancellationToken) =>
        ShowInvalidRequestAsync(report, () => _imageFlux.CreateArchiveDestinationAsync(new() { BucketUri = "s3://demo-bucket/archives/", AwsRegion = "ap-northeast-1" }, cancellationToken).AsTask());

    protected override void Close() => _imageFlux.Dispose();

    private void AddChannelCalls()
    {
        const string Group = "Channels";
        AddCall(Group, ImageFluxTargets.CreateMultistreamChannelWithHls, async stop =>
        {
            CreateMultistreamChannelWithHlsResponse created = await _imageFlux.CreateMultistreamChannelWithHlsAsync(
                new() { Hls = [CreateOutput()], AuthWebhookUrl = "" }, stop);
            _channel = created.ChannelId;
            _emulator.ImageFlux.Connect(_channel, "alice", broadcasts: true);
            _emulator.ImageFlux.Connect(_channel, "bob");
        });
        AddCall(Group, ImageFluxTargets.ListPlaylistURLs, stop => _imageFlux.ListPlaylistURLsAsync(_channel, stop));
        AddCall(Group, ImageFluxTargets.GetEncryptKey, stop => _imageFlux.GetEncryptKeyAsync("demo-key", stop));
        AddCall(Group, ImageFluxTargets.CreateMultistreamChannel, stop => _imageFlux.CreateMultistreamChannelAsync(cancellationToken: stop));
        AddCall(Group, ImageFluxTargets.CreateRTMPChannel, stop => _imageFlux.CreateRTMPChannelAsync(new() { Hls = [CreateOutput()] }, stop));
        AddCall(Group, ImageFluxTargets.CreateChannel, stop => _imageFlux.CreateChannelAsync(new() { Hls = [CreateOutput()] }, stop));
        AddCall(Group, ImageFluxTargets.ListChannelIDs, stop => _imageFlux.ListChannelIDsAsync(cancellationToken: stop));
        AddCall(Group, ImageFluxTargets.ListConnections, stop => _imageFlux.ListConnectionsAsync(_channel, stop));
        AddCall(Group, ImageFluxTargets.ListChannelClients, stop => _imageFlux.ListChannelClientsAsync(_channel, stop));
        AddCall(Group, ImageFluxTargets.GetStats, stop => _imageFlux.GetStatsAsync(_channel, "alice", stop));
    }

    private HlsOutput CreateOutput() => new()
    {
        DurationSeconds = TimeSpan.FromSeconds(1),
        StartTimeOffset = -2,
        Video = new() { Width = 640, Height = 480, Fps = 30, Bps = 1_000_000 },
        Audio = new() { Bps = 64_000 },
        Archive = new() { ArchiveDestinationId = _archive },
    };

    private void AddPushCalls()
    {
        const string Group = "Push";
        AddCall(Group, ImageFluxTargets.PushChannel, stop => _imageFlux.PushChannelAsync(_channel, Message, stop));
        AddCall(Group, ImageFluxTargets.PushClient, stop => _imageFlux.PushClientAsync(_channel, "bob", Message, stop));
        AddCall(Group, ImageFluxTargets.PushUpstream, stop => _imageFlux.PushUpstreamAsync(_channel, Message, stop));
        AddCall(Group, ImageFluxTargets.PushDownStream, stop => _imageFlux.PushDownStreamAsync(_channel, Message, stop));
    }
}
