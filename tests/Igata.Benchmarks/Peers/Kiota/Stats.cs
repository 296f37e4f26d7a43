using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class Stats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["channel_id"] = node => channel_id = node.GetStringValue(),
        ["client_id"] = node => client_id = node.GetStringValue(),
        ["bundle_id"] = node => bundle_id = node.GetStringValue(),
        ["connection_id"] = node => connection_id = node.GetStringValue(),
        ["data_channel"] = node => data_channel = KiotaMap.Read(node),
        ["dtls"] = node => dtls = node.GetObjectValue(static _ => new DtlsStats()),
        ["group_id"] = node => group_id = node.GetStringValue(),
        ["network_status"] = node => network_status = node.GetObjectValue(static _ => new NetworkStatus()),
        ["packet_loss_simulator"] = node => packet_loss_simulator = node.GetObjectValue(static _ => new PacketLossSimulatorStats()),
        ["rtcp"] = node => rtcp = node.GetObjectValue(static _ => new RtcpStats()),
        ["rtp"] = node => rtp = node.GetObjectValue(static _ => new RtpStats()),
        ["rtp_hdr_ext"] = node => rtp_hdr_ext = node.GetObjectValue(static _ => new RtpHdrExtStats()),
        ["sctp"] = node => sctp = node.GetObjectValue(static _ => new SctpStats()),
        ["session_id"] = node => session_id = node.GetStringValue(),
        ["signaling"] = node => signaling = node.GetObjectValue(static _ => new SignalingStats()),
        ["simulcast"] = node => simulcast = node.GetObjectValue(static _ => new SimulcastStats()),
        ["simulcast_auto"] = node => simulcast_auto = node.GetObjectValue(static _ => new SimulcastAutoStats()),
        ["spotlight"] = node => spotlight = node.GetObjectValue(static _ => new SpotlightStats()),
        ["timestamp"] = node => timestamp = node.GetStringValue(),
        ["turn"] = node => turn = node.GetObjectValue(static _ => new TurnStats()),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("channel_id", channel_id);
        writer.WriteStringValue("client_id", client_id);
        writer.WriteStringValue("bundle_id", bundle_id);
        writer.WriteStringValue("connection_id", connection_id);
        writer.WriteObjectValue("data_channel", KiotaMap.Of(data_channel));
        writer.WriteObjectValue("dtls", dtls);
        writer.WriteStringValue("group_id", group_id);
        writer.WriteObjectValue("network_status", network_status);
        writer.WriteObjectValue("packet_loss_simulator", packet_loss_simulator);
        writer.WriteObjectValue("rtcp", rtcp);
        writer.WriteObjectValue("rtp", rtp);
        writer.WriteObjectValue("rtp_hdr_ext", rtp_hdr_ext);
        writer.WriteObjectValue("sctp", sctp);
        writer.WriteStringValue("session_id", session_id);
        writer.WriteObjectValue("signaling", signaling);
        writer.WriteObjectValue("simulcast", simulcast);
        writer.WriteObjectValue("simulcast_auto", simulcast_auto);
        writer.WriteObjectValue("spotlight", spotlight);
        writer.WriteStringValue("timestamp", timestamp);
        writer.WriteObjectValue("turn", turn);
    }
}
