using System.Security.Cryptography;
using System.Text;
using Igata.ImageFlux;
using Role = Igata.Sora.Role;

namespace Igata.Emulator.ImageFlux;

/// <summary>The calls of the API, each for the owner of a token.</summary>
public sealed partial class ImageFluxEmulator
{
    internal ImageFluxChannel Create(string owner, NewChannel request) => RunLocked(() =>
    {
        foreach (HlsOutput output in request.Hls)
        {
            _archives.Require(owner, output.Archive?.ArchiveDestinationId);
        }

        // Names under .invalid are reserved, so that an accidental connection fails immediately.
        var channel = new ImageFluxChannel(
            _ids.NextText(20, Letters),
            new Uri("wss://sora.imageflux.invalid/signaling"),
            request.HasPlaylist ? CreatePlaylistUrl() : null,
            request.Hls.Select(AudioBitRate.ApplyTo).ToArray(),
            request.AuthWebhookUrl,
            request.EventWebhookUrl,
            _clock.GetUtcNow())
        {
            HasPlaylists = request.HasPlaylists,
            IngestUrl = request.HasIngest ? new Uri($"rtmps://ingest.imageflux.invalid/live/{_ids.NextText(20, Letters)}") : null,
        };
        _channels.Add(owner, channel);
        return channel;
    });

    /// <summary>Returns the playlists of the broadcasters that are connected.</summary>
    internal IReadOnlyList<Playlist> GetPlaylists(string owner, string channelId) => RunLocked<IReadOnlyList<Playlist>>(() =>
    {
        ImageFluxChannel channel = _channels.Require(owner, channelId);
        return
        [
            .. Sfu.GetConnections(channelId).Where(static connection => connection.Role != Role.Recvonly).Select(connection => new Playlist
            {
                ConnectionId = connection.ConnectionId,
                PlaylistUrl = channel.PlaylistUrl ?? GetPlaylistUrl(connection.ConnectionId),
            }).Where(_ => channel.HasPlaylists || channel.PlaylistUrl is not null),
        ];
    });

    internal IReadOnlyList<string> GetChannelIds(string owner) => RunLocked(() => _channels.GetIdsByOwner(owner));

    /// <summary>Returns the key with an id: the same one whenever it is asked for.</summary>
    internal static string GetEncryptKey(string owner, string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{id}")).AsSpan(0, 16));

    private static Uri GetPlaylistUrl(string connectionId) => new($"https://hls.imageflux.invalid/hls/{connectionId[..4]}/{connectionId}.m3u8");

    private Uri CreatePlaylistUrl() => new($"https://hls.imageflux.invalid/hls/{_ids.NextText(4, Letters)}/{_ids.NextText(8, Letters)}.m3u8");

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
