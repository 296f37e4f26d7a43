using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A connection to open. Only the channel is required.</summary>
public sealed record NewConnection
{
    /// <summary>The channel to connect to.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The id of the connection. Default: a generated one.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The id of the client. Default: the id of the connection.</summary>
    public string? ClientId { get; init; }

    /// <summary>The bundle that the connection belongs to. Default: the id of the connection.</summary>
    public string? BundleId { get; init; }

    /// <summary>The direction of media. Default: both directions.</summary>
    public Role Role { get; init; } = Role.Sendrecv;

    /// <summary>The audio, or false. Default: OPUS.</summary>
    public OrFalse<Audio> Audio { get; init; } = new Audio { CodecType = "OPUS" };

    /// <summary>The video, or false. Default: VP9 at 1000 kbit/s.</summary>
    public OrFalse<Video> Video { get; init; } = new Video { BitRate = 1000, CodecType = "VP9" };

    /// <summary>Whether several streams are sent over one connection. Default: true.</summary>
    public bool Multistream { get; init; } = true;

    /// <summary>Whether the video is sent in several sizes.</summary>
    public bool Simulcast { get; init; }

    /// <summary>The highest layer that is sent if <see cref="Simulcast"/> is on. Default: <c>r2</c>.</summary>
    public Rid HighestRid { get; init; } = Rid.R2;

    /// <summary>Whether only a few senders are in focus at the same time.</summary>
    public bool Spotlight { get; init; }

    /// <summary>The maximum number of senders in focus at the same time. If the channel has a spotlight number already, this must be the same.</summary>
    public int? SpotlightNumber { get; init; }

    /// <summary>The layer to receive of senders in focus. Default: <c>r1</c>.</summary>
    public SpotlightRid SpotlightFocusRid { get; init; } = SpotlightRid.R1;

    /// <summary>The layer to receive of senders out of focus. Default: <c>r0</c>.</summary>
    public SpotlightRid SpotlightUnfocusRid { get; init; } = SpotlightRid.R0;

    /// <summary>The metadata that notifications about the connection contain. Default: none.</summary>
    public JsonData? SignalingNotifyMetadata { get; init; }

    /// <summary>Creates a connection to a channel with the default values.</summary>
    /// <param name="channelId">The channel.</param>
    public static implicit operator NewConnection(string channelId) => new() { ChannelId = channelId };
}
