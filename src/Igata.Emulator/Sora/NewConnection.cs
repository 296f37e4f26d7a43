using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>What a client says when it connects. Only the channel is needed.</summary>
public sealed record NewConnection
{
    /// <summary>The channel to connect to.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The id of the connection; made up unless given.</summary>
    public string? ConnectionId { get; init; }

    /// <summary>The id of the client; that of the connection unless given.</summary>
    public string? ClientId { get; init; }

    /// <summary>The bundle that the connection belongs to; the id of the connection unless given.</summary>
    public string? BundleId { get; init; }

    /// <summary>Which way media flow. Both ways unless given.</summary>
    public Role Role { get; init; } = Role.Sendrecv;

    /// <summary>The audio, or false. OPUS unless given.</summary>
    public OrFalse<Audio> Audio { get; init; } = new Audio { CodecType = "OPUS" };

    /// <summary>The video, or false. VP9 at 1000 kbit/s unless given.</summary>
    public OrFalse<Video> Video { get; init; } = new Video { BitRate = 1000, CodecType = "VP9" };

    /// <summary>Whether many streams travel at once. True unless given.</summary>
    public bool Multistream { get; init; } = true;

    /// <summary>Whether the video is sent in several sizes.</summary>
    public bool Simulcast { get; init; }

    /// <summary>The largest layer that is sent when <see cref="Simulcast"/> is on. <c>r2</c> unless given.</summary>
    public Rid HighestRid { get; init; } = Rid.R2;

    /// <summary>Whether only a few senders are in focus at once.</summary>
    public bool Spotlight { get; init; }

    /// <summary>How many can be in focus at once: it must be the number that the channel has, if it has one already.</summary>
    public int? SpotlightNumber { get; init; }

    /// <summary>The layer to receive of senders in focus. <c>r1</c> unless given.</summary>
    public SpotlightRid SpotlightFocusRid { get; init; } = SpotlightRid.R1;

    /// <summary>The layer to receive of senders out of focus. <c>r0</c> unless given.</summary>
    public SpotlightRid SpotlightUnfocusRid { get; init; } = SpotlightRid.R0;

    /// <summary>A connection to this channel, all else as it comes.</summary>
    /// <param name="channelId">The channel.</param>
    public static implicit operator NewConnection(string channelId) => new() { ChannelId = channelId };
}
