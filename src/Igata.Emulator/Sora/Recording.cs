using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A running recording.</summary>
internal sealed record Recording(StartRecordingRequest Request, string Id, DateTimeOffset StartedAt)
{
    public string ChannelId => Request.ChannelId;

    /// <summary>The start time plus the requested duration. Equals the start time if the duration is unlimited.</summary>
    public DateTimeOffset ExpiresAt => StartedAt + Request.ExpireTime;

    public bool SplitOnly => Request.SplitOnly ?? false;

    /// <summary>Whether the duration is limited.</summary>
    public bool HasEnd => Request.ExpireTime > TimeSpan.Zero;

    public FinishedRecording Finish(DateTimeOffset finishedAt, bool expired) => new(
        ChannelId, Id, StartedAt, finishedAt, expired, CountParts(finishedAt - StartedAt), SplitOnly, Request.Metadata);

    private int CountParts(TimeSpan length) => Request.SplitDuration is { } part ? Math.Max(1, (int)Math.Ceiling(length / part)) : 0;
}
