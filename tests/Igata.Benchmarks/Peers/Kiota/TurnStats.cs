using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class TurnStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_received_allocate_request"] = node => total_received_allocate_request = node.GetLongValue(),
        ["total_received_binding_request"] = node => total_received_binding_request = node.GetLongValue(),
        ["total_received_channel_bind_request"] = node => total_received_channel_bind_request = node.GetLongValue(),
        ["total_received_channel_data"] = node => total_received_channel_data = node.GetLongValue(),
        ["total_received_create_permission_request"] = node => total_received_create_permission_request = node.GetLongValue(),
        ["total_received_expired_channel_number"] = node => total_received_expired_channel_number = node.GetLongValue(),
        ["total_received_refresh_request"] = node => total_received_refresh_request = node.GetLongValue(),
        ["total_received_send_indication"] = node => total_received_send_indication = node.GetLongValue(),
        ["total_received_turn_binding_error"] = node => total_received_turn_binding_error = node.GetLongValue(),
        ["total_received_turn_binding_request"] = node => total_received_turn_binding_request = node.GetLongValue(),
        ["total_received_turn_binding_success"] = node => total_received_turn_binding_success = node.GetLongValue(),
        ["total_received_turn_invalid_stun"] = node => total_received_turn_invalid_stun = node.GetLongValue(),
        ["total_received_turn_unknown"] = node => total_received_turn_unknown = node.GetLongValue(),
        ["total_received_turn_unknown_stun"] = node => total_received_turn_unknown_stun = node.GetLongValue(),
        ["total_received_unknown_channel_number"] = node => total_received_unknown_channel_number = node.GetLongValue(),
        ["total_sent_allocate_error"] = node => total_sent_allocate_error = node.GetLongValue(),
        ["total_sent_allocate_success"] = node => total_sent_allocate_success = node.GetLongValue(),
        ["total_sent_binding_error"] = node => total_sent_binding_error = node.GetLongValue(),
        ["total_sent_binding_success"] = node => total_sent_binding_success = node.GetLongValue(),
        ["total_sent_channel_bind_error"] = node => total_sent_channel_bind_error = node.GetLongValue(),
        ["total_sent_channel_bind_success"] = node => total_sent_channel_bind_success = node.GetLongValue(),
        ["total_sent_channel_data"] = node => total_sent_channel_data = node.GetLongValue(),
        ["total_sent_create_permission_error"] = node => total_sent_create_permission_error = node.GetLongValue(),
        ["total_sent_create_permission_success"] = node => total_sent_create_permission_success = node.GetLongValue(),
        ["total_sent_data_indication"] = node => total_sent_data_indication = node.GetLongValue(),
        ["total_sent_refresh_error"] = node => total_sent_refresh_error = node.GetLongValue(),
        ["total_sent_refresh_success"] = node => total_sent_refresh_success = node.GetLongValue(),
        ["total_sent_turn_binding_error"] = node => total_sent_turn_binding_error = node.GetLongValue(),
        ["total_sent_turn_binding_request"] = node => total_sent_turn_binding_request = node.GetLongValue(),
        ["total_sent_turn_binding_success"] = node => total_sent_turn_binding_success = node.GetLongValue(),
        ["total_sent_turn_unknown"] = node => total_sent_turn_unknown = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_received_allocate_request", total_received_allocate_request);
        writer.WriteLongValue("total_received_binding_request", total_received_binding_request);
        writer.WriteLongValue("total_received_channel_bind_request", total_received_channel_bind_request);
        writer.WriteLongValue("total_received_channel_data", total_received_channel_data);
        writer.WriteLongValue("total_received_create_permission_request", total_received_create_permission_request);
        writer.WriteLongValue("total_received_expired_channel_number", total_received_expired_channel_number);
        writer.WriteLongValue("total_received_refresh_request", total_received_refresh_request);
        writer.WriteLongValue("total_received_send_indication", total_received_send_indication);
        writer.WriteLongValue("total_received_turn_binding_error", total_received_turn_binding_error);
        writer.WriteLongValue("total_received_turn_binding_request", total_received_turn_binding_request);
        writer.WriteLongValue("total_received_turn_binding_success", total_received_turn_binding_success);
        writer.WriteLongValue("total_received_turn_invalid_stun", total_received_turn_invalid_stun);
        writer.WriteLongValue("total_received_turn_unknown", total_received_turn_unknown);
        writer.WriteLongValue("total_received_turn_unknown_stun", total_received_turn_unknown_stun);
        writer.WriteLongValue("total_received_unknown_channel_number", total_received_unknown_channel_number);
        writer.WriteLongValue("total_sent_allocate_error", total_sent_allocate_error);
        writer.WriteLongValue("total_sent_allocate_success", total_sent_allocate_success);
        writer.WriteLongValue("total_sent_binding_error", total_sent_binding_error);
        writer.WriteLongValue("total_sent_binding_success", total_sent_binding_success);
        writer.WriteLongValue("total_sent_channel_bind_error", total_sent_channel_bind_error);
        writer.WriteLongValue("total_sent_channel_bind_success", total_sent_channel_bind_success);
        writer.WriteLongValue("total_sent_channel_data", total_sent_channel_data);
        writer.WriteLongValue("total_sent_create_permission_error", total_sent_create_permission_error);
        writer.WriteLongValue("total_sent_create_permission_success", total_sent_create_permission_success);
        writer.WriteLongValue("total_sent_data_indication", total_sent_data_indication);
        writer.WriteLongValue("total_sent_refresh_error", total_sent_refresh_error);
        writer.WriteLongValue("total_sent_refresh_success", total_sent_refresh_success);
        writer.WriteLongValue("total_sent_turn_binding_error", total_sent_turn_binding_error);
        writer.WriteLongValue("total_sent_turn_binding_request", total_sent_turn_binding_request);
        writer.WriteLongValue("total_sent_turn_binding_success", total_sent_turn_binding_success);
        writer.WriteLongValue("total_sent_turn_unknown", total_sent_turn_unknown);
    }
}
