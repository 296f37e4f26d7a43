using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class DataChannelStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["compress"] = node => compress = node.GetBoolValue(),
        ["direction"] = node => direction = node.GetStringValue(),
        ["max_packet_life_time"] = node => max_packet_life_time = node.GetLongValue(),
        ["max_retransmits"] = node => max_retransmits = node.GetLongValue(),
        ["ordered"] = node => ordered = node.GetBoolValue(),
        ["protocol"] = node => protocol = node.GetStringValue(),
        ["total_data_channel_abandon_message"] = node => total_data_channel_abandon_message = node.GetLongValue(),
        ["total_data_channel_ack_message"] = node => total_data_channel_ack_message = node.GetLongValue(),
        ["total_data_channel_open_message"] = node => total_data_channel_open_message = node.GetLongValue(),
        ["total_data_channel_retransmit_message"] = node => total_data_channel_retransmit_message = node.GetLongValue(),
        ["total_received_data_channel_message"] = node => total_received_data_channel_message = node.GetLongValue(),
        ["total_received_data_channel_message_byte_size"] = node => total_received_data_channel_message_byte_size = node.GetLongValue(),
        ["total_sent_data_channel_message"] = node => total_sent_data_channel_message = node.GetLongValue(),
        ["total_sent_data_channel_message_byte_size"] = node => total_sent_data_channel_message_byte_size = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteBoolValue("compress", compress);
        writer.WriteStringValue("direction", direction);
        writer.WriteLongValue("max_packet_life_time", max_packet_life_time);
        writer.WriteLongValue("max_retransmits", max_retransmits);
        writer.WriteBoolValue("ordered", ordered);
        writer.WriteStringValue("protocol", protocol);
        writer.WriteLongValue("total_data_channel_abandon_message", total_data_channel_abandon_message);
        writer.WriteLongValue("total_data_channel_ack_message", total_data_channel_ack_message);
        writer.WriteLongValue("total_data_channel_open_message", total_data_channel_open_message);
        writer.WriteLongValue("total_data_channel_retransmit_message", total_data_channel_retransmit_message);
        writer.WriteLongValue("total_received_data_channel_message", total_received_data_channel_message);
        writer.WriteLongValue("total_received_data_channel_message_byte_size", total_received_data_channel_message_byte_size);
        writer.WriteLongValue("total_sent_data_channel_message", total_sent_data_channel_message);
        writer.WriteLongValue("total_sent_data_channel_message_byte_size", total_sent_data_channel_message_byte_size);
    }
}
