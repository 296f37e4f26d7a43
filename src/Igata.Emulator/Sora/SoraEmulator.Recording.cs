using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>The finished recordings of channels and of sessions, oldest first. At most the last 10,000 of each.</summary>
    public IReadOnlyList<FinishedRecording> FinishedRecordings => RunLocked<IReadOnlyList<FinishedRecording>>(() =>
        [.. _recordings.Finished.Concat(_sessionRecordings.Finished).OrderBy(static recording => recording.EndedAt)]);

    /// <summary>Whether this node is in the majority of its cluster. If not, recordings cannot be started, stopped or queried.</summary>
    public bool HasMajority
    {
        get => RunLocked(() => _hasMajority);
        set => RunLocked(() => _hasMajority = value);
    }

    ValueTask<StartRecordingResponse> ISoraService.StartRecordingAsync(StartRecordingRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        RequireMajority();
        RunningRecording recording = _recordings.Start(
            new(request.ChannelId, _ids.Next(), Now, request.ExpireTime, request.SplitDuration, request.SplitOnly ?? false, request.Metadata), Now);
        return new StartRecordingResponse
        {
            ChannelId = request.ChannelId,
            ExpireTime = request.ExpireTime,
            RecordingId = recording.Id,
            SplitDuration = request.SplitDuration,
            SplitOnly = request.SplitOnly,
        };
    });

    ValueTask<StopRecordingResponse> ISoraService.StopRecordingAsync(StopRecordingRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        RequireMajority();
        _recordings.Stop(request.ChannelId, Now);
        return new StopRecordingResponse { ChannelId = request.ChannelId };
    });

    ValueTask<GetStartedRecordingResponse> ISoraService.GetStartedRecordingAsync(GetStartedRecordingRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        RequireMajority();
        RunningRecording recording = _recordings.Find(request.ChannelId);
        return new GetStartedRecordingResponse
        {
            ChannelId = request.ChannelId,
            ExpireTime = recording.ExpireTime,
            ExpiredAt = recording.ExpiresAt,
            StartTime = recording.StartedAt,
        };
    });

    ValueTask<EquatableList<StartedRecording>> ISoraService.ListStartedRecordingAsync(CancellationToken cancellationToken) => RunLockedAsync<EquatableList<StartedRecording>>(() =>
    {
        RequireMajority();
        return _recordings.Running.Select(static recording => new StartedRecording
        {
            ChannelId = recording.ChannelId,
            CreatedAt = recording.StartedAt,
            ExpireTime = recording.ExpireTime,
            ExpiredAt = recording.ExpiresAt,
            RecordingId = recording.Id,
            SplitOnly = recording.SplitOnly,
        }).ToArray();
    });

    ValueTask<EquatableList<Archiving>> ISoraService.ListArchivingAsync(CancellationToken cancellationToken) => RunLockedAsync<EquatableList<Archiving>>(() => (
        from recording in _recordings.Running
        from client in _channels.GetClients(recording.ChannelId)
        where client.IsSender
        select DescribeArchive(client.Connection, recording)).ToArray());

    /// <summary>Describes the recording of a connection. It starts when both the recording and the connection have started.</summary>
    private Archiving DescribeArchive(Connection connection, RunningRecording recording)
    {
        DateTimeOffset since = connection.CreatedTime is { } createdTime && createdTime > recording.StartedAt ? createdTime : recording.StartedAt;
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

    private void RequireMajority()
    {
        if (!_hasMajority)
        {
            throw new SoraException(SoraError.NotClusterMajority);
        }
    }
}
