using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The running recordings, at most one per channel, and the finished ones.</summary>
internal sealed class Recordings
{
    private readonly SortedDictionary<string, Recording> _running = new(StringComparer.Ordinal);
    private readonly EventLog<FinishedRecording> _finished = new();

    /// <summary>The running recordings, ordered by channel.</summary>
    public IReadOnlyCollection<Recording> Running => _running.Values;

    public IReadOnlyList<FinishedRecording> Finished => _finished.ToList();

    public Recording Start(StartRecordingRequest request, string id, DateTimeOffset now)
    {
        var recording = new Recording(request, id, now);
        return _running.TryAdd(request.ChannelId, recording) ? recording : throw new SoraException(SoraError.StartedRecording);
    }

    public Recording Find(string channelId) =>
        _running.GetValueOrDefault(channelId) ?? throw new SoraException(SoraError.NotStartedRecording);

    public void Stop(string channelId, DateTimeOffset now)
    {
        _finished.Add(Find(channelId).Finish(now, expired: false));
        _running.Remove(channelId);
    }

    /// <summary>Ends expired recordings in the order of their expiry.</summary>
    public void Expire(DateTimeOffset now)
    {
        foreach (Recording recording in _running.Values.Where(recording => recording.IsExpired(now)).OrderBy(static recording => recording.ExpiresAt).ToList())
        {
            _finished.Add(recording.Finish(recording.ExpiresAt, expired: true));
            _running.Remove(recording.ChannelId);
        }
    }
}
