using Igata.ImageFlux;
using Igata.Runtime;

namespace Igata.Emulator.ImageFlux;

/// <summary>A channel of ImageFlux.</summary>
/// <param name="ChannelId">The id.</param>
/// <param name="SoraUrl">The URL that the broadcaster would connect to.</param>
/// <param name="PlaylistUrl">The URL that the playlist would have. Null if the channel has none, or one for each broadcaster.</param>
/// <param name="Hls">The renditions, with the audio bit rates that are used instead of the requested ones.</param>
/// <param name="AuthWebhookUrl">The webhook that would authorize clients. None if empty or null.</param>
/// <param name="EventWebhookUrl">The webhook that would receive events. None if empty or null.</param>
/// <param name="CreatedAt">The time of creation.</param>
public sealed record ImageFluxChannel(
    string ChannelId,
    Uri SoraUrl,
    Uri? PlaylistUrl,
    EquatableList<HlsOutput> Hls,
    string? AuthWebhookUrl,
    string? EventWebhookUrl,
    DateTimeOffset CreatedAt)
{
    /// <summary>Whether each broadcaster has a playlist of its own.</summary>
    public bool HasPlaylists { get; init; }

    /// <summary>The URL that a broadcaster would send to with RTMP. Null if the channel has none.</summary>
    public Uri? IngestUrl { get; init; }
}
