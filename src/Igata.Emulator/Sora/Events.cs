using Igata.Runtime;

namespace Igata.Emulator.Sora;

/// <summary>A connection that ended.</summary>
/// <param name="ChannelId">The channel it was in.</param>
/// <param name="ClientId">Its client.</param>
/// <param name="ConnectionId">The connection.</param>
/// <param name="At">When.</param>
/// <param name="Target">The call that ended it; null when the client left by itself.</param>
/// <param name="Reason">What the call gave as its reason; Sora hands it to a webhook as <c>disconnect_api_reason</c>.</param>
public sealed record Disconnection(
    string ChannelId, string ClientId, string ConnectionId, DateTimeOffset At, string? Target, JsonData? Reason);

/// <summary>A message that a connection got.</summary>
/// <param name="ChannelId">The channel it is in.</param>
/// <param name="ClientId">Its client.</param>
/// <param name="ConnectionId">The connection.</param>
/// <param name="At">When.</param>
/// <param name="Data">The message.</param>
public sealed record DeliveredPush(
    string ChannelId, string ClientId, string ConnectionId, DateTimeOffset At, JsonData Data);

/// <summary>A recording that is over.</summary>
/// <param name="ChannelId">The channel that was recorded.</param>
/// <param name="RecordingId">The recording.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Expired">Whether its time was up; otherwise it was stopped.</param>
/// <param name="Parts">How many parts it was split into; 0 when it was not to be split.</param>
/// <param name="SplitOnly">Whether only the parts were kept.</param>
/// <param name="Metadata">What was to be remembered with it.</param>
public sealed record FinishedRecording(
    string ChannelId, string RecordingId, DateTimeOffset StartedAt, DateTimeOffset EndedAt, bool Expired, int Parts, bool SplitOnly, JsonData? Metadata);
