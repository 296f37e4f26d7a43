using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class PacketLossSimulatorStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_dropped_received_data_channel"] = node => total_dropped_received_data_channel = node.GetLongValue(),
        ["total_dropped_received_rtp"] = node => total_dropped_received_rtp = node.GetLongValue(),
        ["total_dropped_sent_data_channel"] = node => total_dropped_sent_data_channel = node.GetLongValue(),
        ["total_dropped_sent_rtp"] = node => total_dropped_sent_rtp = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_dropped_received_data_channel", total_dropped_received_data_channel);
        writer.WriteLongValue("total_dropped_received_rtp", total_dropped_received_rtp);
        writer.WriteLongValue("total_dropped_sent_data_channel", total_dropped_sent_data_channel);
        writer.WriteLongValue("total_dropped_sent_rtp", total_dropped_sent_rtp);
    }
}
