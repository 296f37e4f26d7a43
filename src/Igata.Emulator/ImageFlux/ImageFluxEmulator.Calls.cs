using Igata.ImageFlux;

namespace Igata.Emulator.ImageFlux;

/// <summary>The calls of the API, each for the owner of a token.</summary>
public sealed partial class ImageFluxEmulator
{
    internal ImageFluxChannel Create(string owner, CreateChannelRequest request) => RunLocked(() =>
    {
        foreach (HlsOutput output in request.Hls)
        {
            _archives.Require(owner, output.Archive?.ArchiveDestinationId);
        }

        // Names under .invalid are reserved, so that an accidental connection fails immediately.
        var channel = new ImageFluxChannel(
            _ids.NextText(20, Letters),
            new Uri("wss://sora.imageflux.invalid/signaling"),
            new Uri($"https://hls.imageflux.invalid/hls/{_ids.NextText(4, Letters)}/{_ids.NextText(8, Letters)}.m3u8"),
            request.Hls.Select(AudioBitRate.ApplyTo).ToArray(),
            request.AuthWebhookUrl,
            request.EventWebhookUrl,
            _clock.GetUtcNow());
        _channels.Add(owner, channel);
        return channel;
    });

    /// <summary>Throws unless the owner has the channel.</summary>
    internal void RequireChannel(string owner, string channelId) => RunLocked(() => _channels.Require(owner, channelId));

    internal void Delete(string owner, string channelId) => RunLocked(() =>
    {
        _channels.Require(owner, channelId);
        _channels.Remove(channelId);
        Sfu.Disconnect(channelId, ImageFluxTargets.DeleteChannel);
    });

    internal ArchiveDestination Create(string owner, CreateArchiveDestinationRequest request) => RunLocked(() =>
    {
        var destination = new ArchiveDestination { ArchiveDestinationId = _ids.NextUuid().ToString(), BucketUri = request.BucketUri };
        _archives.Add(owner, destination);
        return destination;
    });

    internal void DeleteDestination(string owner, string id) => RunLocked(() => _archives.Remove(owner, id));

    internal IReadOnlyList<ArchiveDestination> GetDestinations(string owner) => RunLocked(() => _archives.GetByOwner(owner));
}
