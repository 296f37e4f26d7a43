using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>A session: it begins with the first connection to a channel, and ends with the last one.</summary>
internal sealed class ActiveSession(string id, string channelId, DateTimeOffset createdAt, bool spotlight, bool multistream)
{
    public string Id { get; } = id;

    public string ChannelId { get; } = channelId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public int CurrentConnections { get; set; }

    public int MaxConnections { get; set; }

    public int TotalConnections { get; set; }

    public Channel DescribeChannel() => new() { ChannelId = ChannelId, Multistream = multistream, Spotlight = spotlight };

    public Session Describe(string version, string nodeName, IEnumerable<ConnectedClient> clients, RunningRecording? recording) => new()
    {
        Label = SoraEmulator.Label,
        Version = version,
        NodeName = nodeName,
        SessionId = Id,
        ChannelId = ChannelId,
        GroupId = Id,
        Spotlight = spotlight,
        CreatedTime = DateTimeOffset.FromUnixTimeSeconds(CreatedAt.ToUnixTimeSeconds()),
        CreatedTimestamp = CreatedAt,
        MaxConnections = MaxConnections,
        TotalConnections = TotalConnections,
        Connections = clients.Select(DescribeConnection).ToArray(),
        Recording = recording?.Describe(),
    };

    private static SessionConnection DescribeConnection(ConnectedClient client)
    {
        Connection connection = client.Connection;
        return new SessionConnection
        {
            ConnectionId = connection.ConnectionId,
            Role = connection.Role,
            BundleId = connection.BundleId,
            ClientId = connection.ClientId,
            AudioCodecType = connection.Audio?.Value?.CodecType,
            VideoCodecType = connection.Video?.Value?.CodecType,
            Audio = connection.Audio?.Value is not null,
            Video = connection.Video?.Value is not null,
            Simulcast = connection.Simulcast,
            VideoBitRate = connection.Video?.Value?.BitRate,
            VideoVp9Params = connection.Video?.Value is { CodecType: "VP9" } video ? video.Vp9Params ?? new Vp9Params { ProfileId = 0 } : null,
            ConnectionCreatedTimestamp = connection.CreatedTime,
            ConnectionDestroyedTimestamp = null,
            EventMetadata = connection.EventMetadata,
        };
    }
}
