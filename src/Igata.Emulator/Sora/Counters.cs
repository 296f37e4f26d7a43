using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>
/// What a connection has counted after a while: the counters of a call that was measured for a minute, scaled to how long
/// this one lasts and to the direction of its media.
/// </summary>
internal static class Counters
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(64);

    // So few in a minute belong to the beginning of a call: they do not grow with it.
    private const long FewEnough = 9;

    private static readonly string Minute = ReadMinute();

    public static Stats Of(Peer peer, DateTimeOffset now)
    {
        JsonObject counters = JsonNode.Parse(Minute)!.AsObject();
        Scale(counters, (now - peer.Connection.CreatedTime) / Measured, peer);
        Stats stats = Json.Parse<Stats>(counters.ToJsonString());
        return stats with
        {
            ChannelId = peer.Connection.ChannelId,
            ClientId = peer.Connection.ClientId,
            BundleId = peer.Connection.BundleId,
            ConnectionId = peer.ConnectionId,
            Rtp = Sum(stats.Rtp!, stats.Rtcp!),
            Simulcast = peer.Asked.Simulcast && peer.Sends ? SimulcastCounters.Of(stats, peer.Asked.HighestRid) : stats.Simulcast,
            Spotlight = stats.Spotlight! with { TotalSpotlightFocusFailed = peer.FocusFailures },
            Timestamp = now,
        };
    }

    private static RtpStats Sum(RtpStats rtp, RtcpStats rtcp) => rtp with
    {
        TotalReceived = rtp.TotalReceivedRtp + rtcp.TotalReceivedRtcp,
        TotalReceivedByteSize = rtp.TotalReceivedRtpByteSize + rtcp.TotalReceivedRtcpByteSize,
        TotalSent = rtp.TotalSentRtp + rtcp.TotalSentRtcp,
        TotalSentByteSize = rtp.TotalSentRtpByteSize + rtcp.TotalSentRtcpByteSize,
    };

    private static void Scale(JsonObject counters, double minutes, Peer peer)
    {
        foreach ((string name, JsonNode? value) in counters.ToList())
        {
            if (value is JsonObject inner)
            {
                Scale(inner, minutes, peer);
            }
            else if (value!.GetValueKind() == JsonValueKind.Number)
            {
                counters[name] = Flows(name, peer) ? Grown(value.GetValue<long>(), minutes) : 0;
            }
        }
    }

    private static long Grown(long count, double minutes) => count <= FewEnough ? count : (long)(count * minutes);

    private static bool Flows(string name, Peer peer) =>
        name.StartsWith("total_received_rtp", StringComparison.Ordinal) ? peer.Sends
        : !name.StartsWith("total_sent_rtp", StringComparison.Ordinal) || peer.Receives;

    private static string ReadMinute()
    {
        using var reader = new StreamReader(typeof(Counters).Assembly.GetManifestResourceStream("counters.json")!);
        return reader.ReadToEnd();
    }
}
