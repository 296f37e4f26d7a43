using Igata.ImageFlux;

namespace Igata.Emulator.ImageFlux;

/// <summary>What calls do, each for the owner of a token.</summary>
public sealed partial class ImageFluxEmulator
{
    internal ImageFluxChannel Create(string owner, CreateChannelRequest request) => Locked(() =>
    {
        foreach (HlsOutput output in request.Hls)
        {
            _archives.Need(owner, output.Archive?.ArchiveDestinationId);
        }

        // Names under .invalid belong to nobody: what connects to them by mistake fails at once.
        var channel = new ImageFluxChannel(
            _ids.Text(20, Letters),
            new Uri("wss://sora.imageflux.invalid/signaling"),
            new Uri($"https://hls.imageflux.invalid/hls/{_ids.Text(4, Letters)}/{_ids.Text(8, Letters)}.m3u8"),
            request.Hls.Select(AudioBitRate.Taken).ToArray(),
            request.AuthWebhookUrl,
            request.EventWebhookUrl,
            _clock.GetUtcNow());
        _channels.Add(owner, channel);
        return channel;
    });

    /// <summary>The channel must be the owner's.</summary>
    internal void Need(string owner, string channelId) => Locked(() => _channels.Need(owner, channelId));

    internal void Delete(string owner, string channelId) => Locked(() =>
    {
        _channels.Need(owner, channelId);
        _channels.Remove(channelId);
        Sfu.Disconnect(channelId, ImageFluxTargets.DeleteChannel);
    });

    internal ArchiveDestination Create(string owner, CreateArchiveDestinationRequest request) => Locked(() =>
    {
        var destination = new ArchiveDestination { ArchiveDestinationId = _ids.Uuid().ToString(), BucketUri = request.BucketUri };
        _archives.Add(owner, destination);
        return destination;
    });

    internal void DeleteDestination(string owner, string id) => Locked(() => _archives.Remove(owner, id));

    internal IReadOnlyList<ArchiveDestination> DestinationsOf(string owner) => Locked(() => _archives.Of(owner));
}
