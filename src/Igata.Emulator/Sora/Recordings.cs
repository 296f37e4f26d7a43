using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The running recordings, at most one per channel, and the finished ones.</summary>
internal sealed class Recordings
{
    private const int MaxRunning = 10_000;

    private readonly SortedDictionary<string, Recording> _running = new(StringComparer.Ordinal);
    private readonly EventLog<FinishedRecording> _finished = new();
    private readonly ExpiryQueue<Recording> _ends;
    private readonly ExpiryQueue<Recording> _starts;

    public Recordings()
    {
        _ends = new(recording => IsRunning(recording) && recording.HasEnd ? recording.ExpiresAt : null);
        _starts = new(recording => IsRunning(recording) ? recording.StartedAt : null);
    }

    /// <summary>The running recordings, ordered by channel.</summary>
    public IReadOnlyCollection<Recording> Running => _running.Values;

    public IReadOnlyList<FinishedRecording> Finished => _finished.ToList();

    public Recording Start(StartRecordingRequest request, string id, DateTimeOffset now)
    {
        var recording = new Recording(request, id, now);
        if (!_running.TryAdd(request.ChannelId, recording))
        {
            throw new SoraException(SoraError.StartedRecording);
        }

        _ends.Add(recording, _running.Count);
        _starts.Add(recording, _running.Count);
        if (_running.Count > MaxRunning)
        {
            Stop(_starts.TakeExpired(now).First().ChannelId, now);
        }

        return recording;
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
        foreach (Recording recording in _ends.TakeExpired(now))
        {
            _finished.Add(recording.Finish(recording.ExpiresAt, expired: true));
            _running.Remove(recording.ChannelId);
        }
    }

    private bool IsRunning(Recording recording) => _running.TryGetValue(recording.ChannelId, out Recording? running) && ReferenceEquals(running, recording);
}
