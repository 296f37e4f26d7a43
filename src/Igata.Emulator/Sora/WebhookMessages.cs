using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>Creates the messages of webhooks.</summary>
internal sealed class WebhookMessages(string version, string nodeName, IdGenerator ids)
{
    public AuthWebhookRequest CreateAuth(NewConnection request, Connection connection, IReadOnlyList<ConnectedClient> others, DateTimeOffset now) => new()
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
        Simulcast = request.Simulcast,
        Spotlight = request.Spotlight,
        Audio = request.Audio.Value is not null,
        AudioCodecType = request.Audio.Value?.CodecType is { } audio ? new AudioCodec(audio) : null,
        Video = request.Video.Value is not null,
        VideoCodecType = request.Video.Value?.CodecType is { } video ? new VideoCodec(video) : null,
        VideoBitRate = request.Video.Value?.BitRate,
        DataChannelSignaling = false,
        IgnoreDisconnectWebsocket = false,
        AuthMetadata = request.AuthMetadata,
        ChannelConnections = others.Count,
        ChannelSendrecvConnections = Count(others, Role.Sendrecv),
        ChannelSendonlyConnections = Count(others, Role.Sendonly),
        ChannelRecvonlyConnections = Count(others, Role.Recvonly),
        E2ee = false,
    };

    public SessionCreated CreateSessionCreated(Session session, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = session.Label,
        Timestamp = now,
        Version = version,
        NodeName = nodeName,
        SessionId = session.SessionId,
        ChannelId = session.ChannelId,
        Spotlight = session.Spotlight,
        CreatedTime = session.CreatedTime,
        CreatedTimestamp = session.CreatedTimestamp,
    };

    public SessionUpdated CreateSessionUpdated(Session session, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = session.Label,
        Timestamp = now,
        Version = version,
        NodeName = nodeName,
        SessionId = session.SessionId,
        ChannelId = session.ChannelId,
        GroupId = session.GroupId,
        Spotlight = session.Spotlight,
        CreatedTime = session.CreatedTime,
        CreatedTimestamp = session.CreatedTimestamp,
        MaxConnections = session.MaxConnections,
        TotalConnections = session.TotalConnections,
        Connections = session.Connections,
        SessionMetadata = session.SessionMetadata,
    };

    public SessionDestroyed CreateSessionDestroyed(Session session, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = session.Label,
        Timestamp = now,
        Version = version,
        NodeName = nodeName,
        SessionId = session.SessionId,
        ChannelId = session.ChannelId,
        GroupId = session.GroupId,
        Spotlight = session.Spotlight,
        CreatedTime = session.CreatedTime,
        CreatedTimestamp = session.CreatedTimestamp,
        DestroyedTime = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
        DestroyedTimestamp = now,
        MaxConnections = session.MaxConnections,
        TotalConnections = session.TotalConnections,
        SessionMetadata = session.SessionMetadata,
    };

    public SessionRecordingReport CreateSessionReport(FinishedRecording recording, string? sessionId, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = SoraEmulator.Label,
        Timestamp = now,
        Version = version,
        NodeName = nodeName,
        SessionId = sessionId,
        ChannelId = recording.ChannelId,
        RecordingId = recording.RecordingId,
        Filename = $"report-{recording.RecordingId}.json",
        RecordingMetadata = recording.Metadata,
    };

    public ConnectionCreated CreateConnectionCreated(ConnectedClient client, IReadOnlyList<ConnectedClient> all, DateTimeOffset now)
    {
        Connection connection = client.Connection;
        return new ConnectionCreated
        {
            Id = ids.Next(),
            Label = SoraEmulator.Label,
            Timestamp = now,
            Version = version,
            NodeName = nodeName,
            Role = ToRole(connection.Role),
            ChannelId = connection.ChannelId,
            SessionId = connection.SessionId,
            ClientId = connection.ClientId,
            BundleId = connection.BundleId,
            ConnectionId = connection.ConnectionId,
            Simulcast = connection.Simulcast,
            Spotlight = connection.Spotlight,
            EventMetadata = connection.EventMetadata,
            Data = CreateData(connection, all, now),
        };
    }

    public ConnectionUpdated CreateConnectionUpdated(ConnectedClient client, IReadOnlyList<ConnectedClient> all, DateTimeOffset now)
    {
        Connection connection = client.Connection;
        return new ConnectionUpdated
        {
            Id = ids.Next(),
            Label = SoraEmulator.Label,
            Timestamp = now,
            Version = version,
            NodeName = nodeName,
            Role = ToRole(connection.Role),
            ChannelId = connection.ChannelId,
            SessionId = connection.SessionId,
            ClientId = connection.ClientId,
            BundleId = connection.BundleId,
            ConnectionId = connection.ConnectionId,
            Simulcast = connection.Simulcast,
            Spotlight = connection.Spotlight,
            EventMetadata = connection.EventMetadata,
            Data = CreateData(connection, all, now),
        };
    }

    public ConnectionDestroyed CreateConnectionDestroyed(Connection connection, IReadOnlyList<ConnectedClient> others, JsonData? reason, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = SoraEmulator.Label,
        Timestamp = now,
        Version = version,
        NodeName = nodeName,
        Role = ToRole(connection.Role),
        ChannelId = connection.ChannelId,
        SessionId = connection.SessionId,
        ClientId = connection.ClientId,
        BundleId = connection.BundleId,
        ConnectionId = connection.ConnectionId,
        Simulcast = connection.Simulcast,
        Spotlight = connection.Spotlight,
        EventMetadata = connection.EventMetadata,
        Data = new DestroyedConnectionData
        {
            Audio = connection.Audio?.Value is not null,
            Video = connection.Video?.Value is not null,
            ChannelConnections = others.Count,
            ChannelSendrecvConnections = Count(others, Role.Sendrecv),
            ChannelSendonlyConnections = Count(others, Role.Sendonly),
            ChannelRecvonlyConnections = Count(others, Role.Recvonly),
            Minutes = (int)(now - connection.CreatedTime.GetValueOrDefault(now)).TotalMinutes,
            CreatedTimestamp = connection.CreatedTime,
            DestroyedTimestamp = now,
            Reason = reason,
            DisconnectApiReason = reason,
        },
    };

    public EventRecordingStarted CreateRecordingStarted(RunningRecording recording, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = SoraEmulator.Label,
        Timestamp = now,
        Version = version,
        NodeName = nodeName,
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

    public EventRecordingReport CreateReport(FinishedRecording recording, DateTimeOffset now) => new()
    {
        Id = ids.Next(),
        Label = SoraEmulator.Label,
        Timestamp = now,
        Version = version,
        NodeName = nodeName,
        ChannelId = recording.ChannelId,
        Data = new RecordingReportData
        {
            ChannelId = recording.ChannelId,
            RecordingId = recording.RecordingId,
            Metadata = recording.Metadata,
            SplitOnly = recording.SplitOnly,
            CreatedAt = recording.StartedAt,
            Filename = $"report-{recording.RecordingId}.json",
            FileWritten = true,
            StopTimestamp = recording.EndedAt,
        },
    };

    public StatsMessage CreateStats(ConnectedClient client, DateTimeOffset now)
    {
        Connection connection = client.Connection;
        return new StatsMessage
        {
            Id = ids.Next(),
            Label = SoraEmulator.Label,
            Timestamp = now,
            Type = "connection.rtc",
            Version = version,
            NodeName = nodeName,
            Role = ToRole(connection.Role),
            ChannelId = connection.ChannelId,
            SessionId = connection.SessionId,
            ClientId = connection.ClientId,
            BundleId = connection.BundleId,
            ConnectionId = connection.ConnectionId,
            Simulcast = connection.Simulcast,
            Spotlight = connection.Spotlight,
            Stats = RtcStatsFactory.Create(client, now).RtcStats,
        };
    }

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

    private static WebhookRole? ToRole(Role? role) => role is { } known ? new WebhookRole(known.Value) : null;

    private static int Count(IEnumerable<ConnectedClient> clients, Role role) => clients.Count(client => client.Connection.Role == role);
}
