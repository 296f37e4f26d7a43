using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>Creates the statistics that a client sends: those of its sources, or of its connection if it only receives.</summary>
internal static class RtcStatsFactory
{
    private const long FramesPerSecond = 30;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(60);

    public static ConnectionRtcStats Create(ConnectedClient client, DateTimeOffset now)
    {
        DateTimeOffset created = client.Connection.CreatedTime.GetValueOrDefault(now);
        DateTimeOffset sent = created + (Interval * Math.Floor((now - created) / Interval));
        return new ConnectionRtcStats
        {
            ChannelId = client.Connection.ChannelId,
            ConnectionId = client.ConnectionId,
            Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(sent.ToUnixTimeMilliseconds()),
            RtcStats = CreateEntries(client, sent, (sent - created).TotalSeconds).ToArray(),
        };
    }

    private static IEnumerable<RtcStatsEntry> CreateEntries(ConnectedClient client, DateTimeOffset sent, double seconds)
    {
        if (client.IsSender && client.Connection.Audio?.Value is not null)
        {
            yield return CreateEntry(sent, "RTCAudioSource_1", "media-source", [
                new("kind", JsonData.String("audio")),
                new("trackIdentifier", JsonData.String(client.ConnectionId + "-audio")),
                new("audioLevel", JsonData.Number(0)),
                new("totalAudioEnergy", JsonData.Number(0)),
                new("totalSamplesDuration", JsonData.Number(seconds)),
            ]);
        }

        if (client.IsSender && client.Connection.Video?.Value is not null)
        {
            yield return CreateEntry(sent, "RTCVideoSource_2", "media-source", [
                new("kind", JsonData.String("video")),
                new("trackIdentifier", JsonData.String(client.ConnectionId + "-video")),
                new("frames", JsonData.Number((long)(seconds * FramesPerSecond))),
                new("framesPerSecond", JsonData.Number(FramesPerSecond)),
            ]);
        }

        if (!client.IsSender)
        {
            yield return CreateEntry(sent, "RTCPeerConnection", "peer-connection", [
                new("dataChannelsOpened", JsonData.Number(0)),
                new("dataChannelsClosed", JsonData.Number(0)),
            ]);
        }
    }

    private static RtcStatsEntry CreateEntry(DateTimeOffset sent, string id, string type, KeyValuePair<string, JsonData>[] values) => new()
    {
        Id = id,
        Timestamp = sent.ToUnixTimeMilliseconds(),
        Type = type,
        Values = EquatableMap.Create<JsonData>(values),
    };
}
