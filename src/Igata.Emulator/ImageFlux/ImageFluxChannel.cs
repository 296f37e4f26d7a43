using Igata.ImageFlux;
using Igata.Runtime;

namespace Igata.Emulator.ImageFlux;

/// <summary>A channel as ImageFlux keeps it.</summary>
/// <param name="ChannelId">Its id.</param>
/// <param name="SoraUrl">Where the broadcaster would connect.</param>
/// <param name="PlaylistUrl">Where the playlist would be.</param>
/// <param name="Hls">The renditions, with the audio bit rates that were taken for those that were asked for.</param>
/// <param name="AuthWebhookUrl">Who would be asked before a client may connect; empty, as null, for nobody.</param>
/// <param name="EventWebhookUrl">Who would be told of what happens; empty, as null, for nobody.</param>
/// <param name="CreatedAt">When it was created.</param>
public sealed record ImageFluxChannel(
    string ChannelId,
    Uri SoraUrl,
    Uri PlaylistUrl,
    EquatableList<HlsOutput> Hls,
    string? AuthWebhookUrl,
    string? EventWebhookUrl,
    DateTimeOffset CreatedAt);
