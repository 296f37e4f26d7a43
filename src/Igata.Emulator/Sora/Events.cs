using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A connection that ended.</summary>
/// <param name="ChannelId">The channel of the connection.</param>
/// <param name="ClientId">The id of its client.</param>
/// <param name="ConnectionId">The id of the connection.</param>
/// <param name="At">The time when it ended.</param>
/// <param name="Target">The operation that ended it. Null if the client left by itself.</param>
/// <param name="Reason">The reason specified in the call. Sora passes it to a webhook as <c>disconnect_api_reason</c> and <c>reason</c>.</param>
public sealed record Disconnection(
    string ChannelId, string ClientId, string ConnectionId, DateTimeOffset At, string? Target, JsonData? Reason);

/// <summary>A message that a connection received.</summary>
/// <param name="ChannelId">The channel of the connection.</param>
/// <param name="ClientId">The id of its client.</param>
/// <param name="ConnectionId">The id of the connection.</param>
/// <param name="At">The time of the message.</param>
/// <param name="Data">The message.</param>
public sealed record DeliveredPush(
    string ChannelId, string ClientId, string ConnectionId, DateTimeOffset At, JsonData Data);

/// <summary>A finished recording.</summary>
/// <param name="ChannelId">The channel that was recorded.</param>
/// <param name="RecordingId">The id of the recording.</param>
/// <param name="StartedAt">The start time.</param>
/// <param name="EndedAt">The end time.</param>
/// <param name="Expired">True if it ended because its time was over, false if it was stopped.</param>
/// <param name="Parts">The number of parts that it was split into. 0 if it was not split.</param>
/// <param name="SplitOnly">Whether only the parts were stored.</param>
/// <param name="Metadata">The metadata of the recording.</param>
public sealed record FinishedRecording(
    string ChannelId, string RecordingId, DateTimeOffset StartedAt, DateTimeOffset EndedAt, bool Expired, int Parts, bool SplitOnly, JsonData? Metadata);

/// <summary>A request for a key frame.</summary>
/// <param name="ChannelId">The channel of the sender.</param>
/// <param name="ConnectionId">The sender of the video.</param>
/// <param name="Rid">The layer. Null for all layers.</param>
/// <param name="At">The time of the request.</param>
public sealed record KeyFrameRequest(string ChannelId, string ConnectionId, Rid? Rid, DateTimeOffset At);
