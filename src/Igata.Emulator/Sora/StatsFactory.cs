using System.Text.Json;
using System.Text.Json.Nodes;
using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>
/// Creates the statistics of a connection: the counters of a real call of about a minute, scaled to the duration of this
/// connection and the direction of its media.
/// </summary>
internal static class StatsFactory
{
    private static readonly TimeSpan SampleDuration = TimeSpan.FromSeconds(64);

    // Counters this small belong to the start of a call, so they do not grow with its duration.
    private const long MaxConstantCount = 9;

    private static readonly string SampleJson = ReadSample();

    public static Stats Create(ConnectedClient client, DateTimeOffset now)
    {
        JsonObject counters = JsonNode.Parse(SampleJson)!.AsObject();
        Scale(counters, (now - client.Connection.CreatedTime.GetValueOrDefault(now)) / SampleDuration, client);
        Stats stats = JsonCodec.Parse<Stats>(counters.ToJsonString());
        return stats with
        {
            ChannelId = client.Connection.ChannelId,
            ClientId = client.Connection.ClientId,
            BundleId = client.Connection.BundleId,
            ConnectionId = client.ConnectionId,
            Rtp = Sum(stats.Rtp!, stats.Rtcp!),
            Simulcast = client.Request.Simulcast && client.IsSender ? SimulcastStatsFactory.Create(stats, client.Request.HighestRid) : stats.Simulcast,
            Spotlight = stats.Spotlight! with { TotalSpotlightFocusFailed = client.FocusFailures },
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

    private static void Scale(JsonObject counters, double minutes, ConnectedClient client)
    {
        foreach ((string name, JsonNode? value) in counters.ToList())
        {
            if (value is JsonObject inner)
            {
                Scale(inner, minutes, client);
            }
            else if (value!.GetValueKind() == JsonValueKind.Number)
            {
                counters[name] = IsTransferred(name, client) ? ScaleCount(value.GetValue<long>(), minutes) : 0;
            }
        }
    }

    private static long ScaleCount(long count, double minutes) => count <= MaxConstantCount ? count : (long)(count * minutes);

    private static bool IsTransferred(string name, ConnectedClient client) =>
        name.StartsWith("total_received_rtp", StringComparison.Ordinal) ? client.IsSender
        : !name.StartsWith("total_sent_rtp", StringComparison.Ordinal) || client.IsReceiver;

    private static string ReadSample()
    {
        using var reader = new StreamReader(typeof(StatsFactory).Assembly.GetManifestResourceStream("counters.json")!);
        return reader.ReadToEnd();
    }
}
