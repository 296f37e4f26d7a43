using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>
/// Creates the messages of webhooks. What all messages about a session, or about a connection, have in common is created once, and becomes
/// the message of a type.
/// </summary>
internal sealed class WebhookMessages(string version, string nodeName, IdGenerator ids)
{
    public AuthWebhookRequest CreateAuth(NewConnection request, Connection connection, IReadOnlyList<ConnectedClient> others, DateTimeOffset now)
    {
        ConnectionEventData data = CreateData(connection, others, now);
        return new AuthWebhookRequest
        {
            Id = ids.Next(),
            Timestamp = now,
            Version = version,
            Label = SoraEmulator.Label,
            NodeName = nodeName,
            Role = request.Role,
            ChannelId = connection.ChannelId,
            ClientId = connection.ClientId,
            BundleId = connection.BundleId,
            ConnectionId = connection.ConnectionId,
            Simulcast = connection.Simulcast,
            Spotlight = connection.Spotlight,
            Audio = connection.Audio?.Value is not null,
            AudioCodecType = data.AudioCodecType,
            Video = connection.Video?.Value is not null,
            VideoCodecType = data.VideoCodecType,
            VideoBitRate = data.VideoBitRate,
            DataChannelSignaling = false,
            IgnoreDisconnectWebsocket = false,
            AuthMetadata = request.AuthMetadata,
            ChannelConnections = data.ChannelConnections,
            ChannelSendrecvConnections = data.ChannelSendrecvConnections,
            ChannelSendonlyConnections = data.ChannelSendonlyConnections,
            ChannelRecvonlyConnections = data.ChannelRecvonlyConnections,
            E2ee = false,
        };
    }

    public SessionCreated CreateSessionCreated(Session session, DateTimeOffset now) => Create<SessionCreated>(CreateBase("session.created", session, now));

    public SessionUpdated CreateSessionUpdated(Session session, DateTimeOffset now) => Create<SessionUpdated>(CreateBase("session.updated", session, now)) with
    {
        MaxConnections = session.MaxConnections,
        TotalConnections = session.TotalConnections,
        Connections = session.Connections,
        SessionMetadata = session.SessionMetadata,
    };

    public SessionDestroyed CreateSessionDestroyed(Session session, DateTimeOffset now) => Create<SessionDestroyed>(CreateBase("session.destroyed", session, now)) with
    {
        DestroyedTime = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
        DestroyedTimestamp = now,
        MaxConnections = session.MaxConnections,
        TotalConnections = session.TotalConnections,
        SessionMetadata = session.SessionMetadata,
    };

    public SessionRecordingReport CreateSessionReport(FinishedRecording recording, string? sessionId, DateTimeOffset now) =>
        Create<SessionRecordingReport>(CreateEnvelope("recording.report", now)) with
        {
            SessionId = sessionId,
            ChannelId = recording.ChannelId,
            RecordingId = recording.RecordingId,
            Filename = GetReportName(recording),
            RecordingMetadata = recording.Metadata,
        };

    public ConnectionCreated CreateConnectionCreated(Connection connection, IReadOnlyList<ConnectedClient> all, DateTimeOffset now) =>
        Create<ConnectionCreated>(CreateBase("connection.created", connection, now)) with { Data = CreateData(connection, all, now) };

    public ConnectionUpdated CreateConnectionUpdated(Connection connection, IReadOnlyList<ConnectedClient> all, DateTimeOffset now) =>
        Create<ConnectionUpdated>(CreateBase("connection.updated", connection, now)) with { Data = CreateData(connection, all, now) };

    public ConnectionDestroyed CreateConnectionDestroyed(Connection connection, IReadOnlyList<ConnectedClient> others, JsonData? reason, DateTimeOffset now) =>
        Create<ConnectionDestroyed>(CreateBase("connection.destroyed", connection, now)) with
        {
            Data = JsonCodec.Parse<DestroyedConnectionData>(JsonCodec.ToUtf8(CreateData(connection, others, now))) with
            {
                DestroyedTimestamp = now,
                Reason = reason,
                DisconnectApiReason = reason,
            },
        };

    public EventRecordingStarted CreateRecordingStarted(RunningRecording recording, DateTimeOffset now) => Create<EventRecordingStarted>(CreateEnvelope("recording.started", now)) with
    {
        ChannelId = recording.ChannelId,
        Data = new RecordingEventData
        {
            ChannelId = recording.ChannelId,
            RecordingId = recording.Id,
            Metadata = recording.Metadata,
            SplitOnly = recording.SplitOnly,
            SplitDuration = recording.SplitDuration,
            CreatedAt = recording.StartedAt,
            ExpireTime = recording.ExpireTime,
            ExpiredAt = recording.ExpiresAt,
        },
    };

    public EventRecordingReport CreateReport(FinishedRecording recording, DateTimeOffset now) => Create<EventRecordingReport>(CreateEnvelope("recording.report", now)) with
    {
        ChannelId = recording.ChannelId,
        Data = new RecordingReportData
        {
            ChannelId = recording.ChannelId,
            RecordingId = recording.RecordingId,
            Metadata = recording.Metadata,
            SplitOnly = recording.SplitOnly,
            CreatedAt = recording.StartedAt,
            Filename = GetReportName(recording),
            FileWritten = true,
            StopTimestamp = recording.EndedAt,
        },
    };

    public StatsMessage CreateStats(ConnectedClient client, DateTimeOffset now) =>
        Create<StatsMessage>(CreateBase("connection.rtc", client.Connection, now)) with { Stats = RtcStatsFactory.Create(client, now).RtcStats };

    private static T Create<T>(IJsonWritable common)
        where T : IJsonReadable<T> => JsonCodec.Parse<T>(JsonCodec.ToUtf8(common));

    private static string GetReportName(FinishedRecording recording) => $"report-{recording.RecordingId}.json";

    private WebhookEnvelope CreateEnvelope(string type, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = SoraEmulator.Label,
        Timestamp = now,
        Type = type,
        Version = version,
        NodeName = nodeName,
    };

    private SessionBase CreateBase(string type, Session session, DateTimeOffset now) => Create<SessionBase>(CreateEnvelope(type, now)) with
    {
        SessionId = session.SessionId,
        ChannelId = session.ChannelId,
        GroupId = session.GroupId,
        Spotlight = session.Spotlight,
        CreatedTime = session.CreatedTime,
        CreatedTimestamp = session.CreatedTimestamp,
    };

    private EventBase CreateBase(string type, Connection connection, DateTimeOffset now) => Create<EventBase>(CreateEnvelope(type, now)) with
    {
        Role = connection.Role is { } role ? new WebhookRole(role.Value) : null,
        ChannelId = connection.ChannelId,
        SessionId = connection.SessionId,
        ClientId = connection.ClientId,
        BundleId = connection.BundleId,
        ConnectionId = connection.ConnectionId,
        Simulcast = connection.Simulcast,
        Spotlight = connection.Spotlight,
        EventMetadata = connection.EventMetadata,
    };

    private static ConnectionEventData CreateData(Connection connection, IReadOnlyList<ConnectedClient> all, DateTimeOffset now) => new()
    {
        Audio = connection.Audio?.Value is not null,
        AudioCodecType = connection.Audio?.Value?.CodecType is { } audio ? new AudioCodec(audio) : null,
        Video = connection.Video?.Value is not null,
        VideoCodecType = connection.Video?.Value?.CodecType is { } video ? new VideoCodec(video) : null,
        VideoBitRate = connection.Video?.Value?.BitRate,
        ChannelConnections = all.Count,
        ChannelSendrecvConnections = Count(all, Role.Sendrecv),
        ChannelSendonlyConnections = Count(all, Role.Sendonly),
        ChannelRecvonlyConnections = Count(all, Role.Recvonly),
        Minutes = (int)(now - connection.CreatedTime.GetValueOrDefault(now)).TotalMinutes,
        TurnTransportType = "udp",
        CreatedTimestamp = connection.CreatedTime,
    };

    private static int Count(IEnumerable<ConnectedClient> clients, Role role) => clients.Count(client => client.Connection.Role == role);
}
