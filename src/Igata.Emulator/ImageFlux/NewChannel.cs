using Igata.ImageFlux;
using Igata.Runtime;

namespace Igata.Emulator.ImageFlux;

/// <summary>A channel to create: what the four calls that create one have in common.</summary>
internal sealed record NewChannel(string? AuthWebhookUrl, string? EventWebhookUrl)
{
    public EquatableList<HlsOutput> Hls { get; init; } = [];

    /// <summary>Whether the channel has one playlist.</summary>
    public bool HasPlaylist { get; init; }

    /// <summary>Whether each broadcaster has a playlist.</summary>
    public bool HasPlaylists { get; init; }

    /// <summary>Whether a broadcaster sends with RTMP.</summary>
    public bool HasIngest { get; init; }
}
