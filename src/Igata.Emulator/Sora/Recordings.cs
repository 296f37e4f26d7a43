using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The running recordings, at most one per channel, and the finished ones.</summary>
internal sealed class Recordings
{
    private const int MaxRunning = 10_000;

    private readonly SortedDictionary<string, RunningRecording> _running = new(StringComparer.Ordinal);
    private readonly EventLog<FinishedRecording> _finished = new();
    private readonly ExpiryQueue<RunningRecording> _ends;
    private readonly ExpiryQueue<RunningRecording> _starts;

    public Recordings()
    {
        _ends = new(recording => IsRunning(recording) && recording.HasEnd ? recording.ExpiresAt : null);
        _starts = new(recording => IsRunning(recording) ? recording.StartedAt : null);
    }

    /// <summary>The running recordings, ordered by channel.</summary>
    public IReadOnlyCollection<RunningRecording> Running => _running.Values;

    public IReadOnlyList<FinishedRecording> Finished => _finished.ToList();

    /// <summary>Starts a recording. If there are too many, the oldest one stops.</summary>
    public RunningRecording Start(RunningRecording recording, DateTimeOffset now)
    {
        if (!_running.TryAdd(recording.ChannelId, recording))
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

    public RunningRecording? TryFind(string channelId) => _running.GetValueOrDefault(channelId);

    public RunningRecording Find(string channelId) => TryFind(channelId) ?? throw new SoraException(SoraError.NotStartedRecording);

    public RunningRecording Stop(string channelId, DateTimeOffset now)
    {
        RunningRecording recording = Find(channelId);
        _finished.Add(recording.Finish(now, expired: false));
        _running.Remove(channelId);
        return recording;
    }

    /// <summary>Ends expired recordings in the order of their expiry.</summary>
    public void Expire(DateTimeOffset now)
    {
        foreach (RunningRecording recording in _ends.TakeExpired(now))
        {
            _finished.Add(recording.Finish(recording.ExpiresAt, expired: true));
            _running.Remove(recording.ChannelId);
        }
    }

    private bool IsRunning(RunningRecording recording) => _running.TryGetValue(recording.ChannelId, out RunningRecording? running) && ReferenceEquals(running, recording);
}
