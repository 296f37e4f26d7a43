using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>The recordings that are over, oldest first; at most the last 10,000.</summary>
    public IReadOnlyList<FinishedRecording> FinishedRecordings => Locked(() => _recordings.Finished);

    /// <summary>Whether this node is in the larger part of its cluster. If not, recordings can neither be started, stopped nor asked for.</summary>
    public bool HasMajority
    {
        get => Locked(() => _hasMajority);
        set => Locked(() => _hasMajority = value);
    }

    ValueTask<StartRecordingResponse> ISoraService.StartRecordingAsync(StartRecordingRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        NeedMajority();
        Recording recording = _recordings.Start(request, _ids.Next(), Now);
        return new StartRecordingResponse
        {
            ChannelId = request.ChannelId,
            ExpireTime = request.ExpireTime,
            RecordingId = recording.Id,
            SplitDuration = request.SplitDuration,
            SplitOnly = request.SplitOnly,
        };
    });

    ValueTask<StopRecordingResponse> ISoraService.StopRecordingAsync(StopRecordingRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        NeedMajority();
        _recordings.Stop(request.ChannelId, Now);
        return new StopRecordingResponse { ChannelId = request.ChannelId };
    });

    ValueTask<GetStartedRecordingResponse> ISoraService.GetStartedRecordingAsync(GetStartedRecordingRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        NeedMajority();
        Recording recording = _recordings.Find(request.ChannelId);
        return new GetStartedRecordingResponse
        {
            ChannelId = request.ChannelId,
            ExpireTime = recording.Asked.ExpireTime,
            ExpiredAt = recording.ExpiresAt,
            StartTime = recording.StartedAt,
        };
    });

    ValueTask<EquatableList<StartedRecording>> ISoraService.ListStartedRecordingAsync(CancellationToken cancellationToken) => Answer<EquatableList<StartedRecording>>(() =>
    {
        NeedMajority();
        return _recordings.Running.Select(static recording => new StartedRecording
        {
            ChannelId = recording.ChannelId,
            CreatedAt = recording.StartedAt,
            ExpireTime = recording.Asked.ExpireTime,
            ExpiredAt = recording.ExpiresAt,
            RecordingId = recording.Id,
            SplitOnly = recording.SplitOnly,
        }).ToArray();
    });

    ValueTask<EquatableList<Archiving>> ISoraService.ListArchivingAsync(CancellationToken cancellationToken) => Answer<EquatableList<Archiving>>(() => (
        from recording in _recordings.Running
        from peer in _channels.In(recording.ChannelId)
        where peer.Sends
        select Archive(peer.Connection, recording)).ToArray());

    /// <summary>A connection that came later has been recorded since it came.</summary>
    private Archiving Archive(Connection connection, Recording recording)
    {
        DateTimeOffset since = connection.CreatedTime > recording.StartedAt ? connection.CreatedTime : recording.StartedAt;
        return new Archiving
        {
            Audio = connection.Audio,
            ChannelId = connection.ChannelId,
            ClientId = connection.ClientId,
            BundleId = connection.BundleId,
            ConnectionId = connection.ConnectionId,
            Elapsed = TimeSpan.FromSeconds(Math.Floor((Now - since).TotalSeconds)),
            Video = connection.Video,
        };
    }

    private void NeedMajority()
    {
        if (!_hasMajority)
        {
            throw new SoraException(SoraError.NotClusterMajority);
        }
    }
}
