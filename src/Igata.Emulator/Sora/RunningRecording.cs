using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A running recording of a channel or of a session.</summary>
/// <param name="ChannelId">The channel that is recorded.</param>
/// <param name="Id">The id of the recording.</param>
/// <param name="StartedAt">The start time.</param>
/// <param name="ExpireTime">The requested duration. Zero if it is unlimited.</param>
/// <param name="SplitDuration">The length of a part. Null if the recording is not split.</param>
/// <param name="SplitOnly">Whether only the parts are stored.</param>
/// <param name="Metadata">The metadata of the request.</param>
/// <param name="Format">The format of the files. Null for the recording of a channel.</param>
internal sealed record RunningRecording(
    string ChannelId, string Id, DateTimeOffset StartedAt, TimeSpan ExpireTime, TimeSpan? SplitDuration, bool SplitOnly, JsonData? Metadata, RecordingFormat? Format = null)
{
    /// <summary>The start time plus the requested duration. Equals the start time if the duration is unlimited.</summary>
    public DateTimeOffset ExpiresAt => StartedAt + ExpireTime;

    /// <summary>Whether the duration is limited.</summary>
    public bool HasEnd => ExpireTime > TimeSpan.Zero;

    /// <summary>Describes the recording as the calls for sessions return it.</summary>
    public Recording Describe() => new()
    {
        ChannelId = ChannelId,
        RecordingId = Id,
        Format = Format,
        ExpireTime = HasEnd ? ExpireTime : null,
        ExpiredAt = HasEnd ? ExpiresAt : null,
        StartTimestamp = StartedAt,
        SplitDuration = SplitDuration,
        SplitOnly = SplitOnly,
        Metadata = Metadata,
    };

    public FinishedRecording Finish(DateTimeOffset finishedAt, bool expired) => new(
        ChannelId, Id, StartedAt, finishedAt, expired, CountParts(finishedAt - StartedAt), SplitOnly, Metadata);

    private int CountParts(TimeSpan length) => SplitDuration is { } part ? Math.Max(1, (int)Math.Ceiling(length / part)) : 0;
}
