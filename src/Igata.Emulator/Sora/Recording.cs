using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A recording that runs.</summary>
internal sealed record Recording(StartRecordingRequest Asked, string Id, DateTimeOffset StartedAt)
{
    public string ChannelId => Asked.ChannelId;

    /// <summary>Without limit, when it began: so that it is always <see cref="StartedAt"/> and the time asked for.</summary>
    public DateTimeOffset ExpiresAt => StartedAt + Asked.ExpireTime;

    public bool SplitOnly => Asked.SplitOnly ?? false;

    public bool IsExpired(DateTimeOffset now) => Asked.ExpireTime > TimeSpan.Zero && ExpiresAt <= now;

    public FinishedRecording Finish(DateTimeOffset finishedAt, bool expired) => new(
        ChannelId, Id, StartedAt, finishedAt, expired, CountParts(finishedAt - StartedAt), SplitOnly, Asked.Metadata);

    private int CountParts(TimeSpan length) => Asked.SplitDuration is { } part ? Math.Max(1, (int)Math.Ceiling(length / part)) : 0;
}
