using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    internal const string Label = "WebRTC SFU Sora";

    /// <summary>The sessions, in the order in which they began.</summary>
    public IReadOnlyList<Session> Sessions => RunLocked<IReadOnlyList<Session>>(() => [.. _sessions.All.Select(Describe)]);

    private static JsonData EmptyResponse => JsonData.Object();

    ValueTask<Session> ISoraService.GetSessionAsync(GetSessionRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => Describe(_sessions.Find(request.ChannelId, request.SessionId)));

    ValueTask<EquatableList<Session>> ISoraService.ListSessionsAsync(ListSessionsRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync<EquatableList<Session>>(() =>
            _sessions.All.Where(session => request.GroupId is null || request.GroupId == session.Id).Select(Describe).ToArray());

    ValueTask<TerminateSessionResponse> ISoraService.TerminateSessionAsync(TerminateSessionRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        ActiveSession session = _sessions.Find(request.ChannelId, request.SessionId);
        Disconnect(_channels.GetClients(request.ChannelId), SoraTargets.TerminateSession, null);
        return new TerminateSessionResponse { SessionId = session.Id };
    });

    ValueTask<EquatableList<Channel>> ISoraService.ListChannelsAsync(CancellationToken cancellationToken) =>
        RunLockedAsync<EquatableList<Channel>>(() => _sessions.All.Select(static session => session.DescribeChannel()).ToArray());

    private Session Describe(ActiveSession session) =>
        session.Describe(_options.Version, _cluster.NodeName, _channels.GetClients(session.ChannelId), _sessionRecordings.TryFind(session.ChannelId));

    private void Leave(Connection connection)
    {
        _totals.Destroyed++;
        _totals.Duration += Now - connection.CreatedTime.GetValueOrDefault(Now);
        if (_sessions.Leave(connection) is { } ended)
        {
            _totals.SessionsDestroyed++;
            End(ended);
        }
    }

    private void End(ActiveSession session)
    {
        _filters.RemoveChannel(session.ChannelId);
        _audioStreams.Stop(session.ChannelId);
        if (_sessionRecordings.TryFind(session.ChannelId) is not null)
        {
            _sessionRecordings.Stop(session.ChannelId, Now);
        }
    }
}
