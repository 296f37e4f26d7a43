using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class SctpStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_pruned_sctp_data_chunk"] = node => total_pruned_sctp_data_chunk = node.GetLongValue(),
        ["total_received_invalid_sctp"] = node => total_received_invalid_sctp = node.GetLongValue(),
        ["total_received_sctp"] = node => total_received_sctp = node.GetLongValue(),
        ["total_received_sctp_byte_size"] = node => total_received_sctp_byte_size = node.GetLongValue(),
        ["total_received_sctp_chunk_abort"] = node => total_received_sctp_chunk_abort = node.GetLongValue(),
        ["total_received_sctp_chunk_asconf"] = node => total_received_sctp_chunk_asconf = node.GetLongValue(),
        ["total_received_sctp_chunk_asconf_ack"] = node => total_received_sctp_chunk_asconf_ack = node.GetLongValue(),
        ["total_received_sctp_chunk_auth"] = node => total_received_sctp_chunk_auth = node.GetLongValue(),
        ["total_received_sctp_chunk_cookie_ack"] = node => total_received_sctp_chunk_cookie_ack = node.GetLongValue(),
        ["total_received_sctp_chunk_cookie_echo"] = node => total_received_sctp_chunk_cookie_echo = node.GetLongValue(),
        ["total_received_sctp_chunk_cwr"] = node => total_received_sctp_chunk_cwr = node.GetLongValue(),
        ["total_received_sctp_chunk_data"] = node => total_received_sctp_chunk_data = node.GetLongValue(),
        ["total_received_sctp_chunk_ecne"] = node => total_received_sctp_chunk_ecne = node.GetLongValue(),
        ["total_received_sctp_chunk_error"] = node => total_received_sctp_chunk_error = node.GetLongValue(),
        ["total_received_sctp_chunk_forward_tsn"] = node => total_received_sctp_chunk_forward_tsn = node.GetLongValue(),
        ["total_received_sctp_chunk_heartbeat"] = node => total_received_sctp_chunk_heartbeat = node.GetLongValue(),
        ["total_received_sctp_chunk_heartbeat_ack"] = node => total_received_sctp_chunk_heartbeat_ack = node.GetLongValue(),
        ["total_received_sctp_chunk_i_data"] = node => total_received_sctp_chunk_i_data = node.GetLongValue(),
        ["total_received_sctp_chunk_i_forward_tsn"] = node => total_received_sctp_chunk_i_forward_tsn = node.GetLongValue(),
        ["total_received_sctp_chunk_init"] = node => total_received_sctp_chunk_init = node.GetLongValue(),
        ["total_received_sctp_chunk_init_ack"] = node => total_received_sctp_chunk_init_ack = node.GetLongValue(),
        ["total_received_sctp_chunk_pad"] = node => total_received_sctp_chunk_pad = node.GetLongValue(),
        ["total_received_sctp_chunk_reconfig"] = node => total_received_sctp_chunk_reconfig = node.GetLongValue(),
        ["total_received_sctp_chunk_sack"] = node => total_received_sctp_chunk_sack = node.GetLongValue(),
        ["total_received_sctp_chunk_shutdown"] = node => total_received_sctp_chunk_shutdown = node.GetLongValue(),
        ["total_received_sctp_chunk_shutdown_ack"] = node => total_received_sctp_chunk_shutdown_ack = node.GetLongValue(),
        ["total_received_sctp_chunk_shutdown_complete"] = node => total_received_sctp_chunk_shutdown_complete = node.GetLongValue(),
        ["total_received_sctp_chunk_unknown"] = node => total_received_sctp_chunk_unknown = node.GetLongValue(),
        ["total_received_unknown_sctp"] = node => total_received_unknown_sctp = node.GetLongValue(),
        ["total_sent_sctp"] = node => total_sent_sctp = node.GetLongValue(),
        ["total_sent_sctp_byte_size"] = node => total_sent_sctp_byte_size = node.GetLongValue(),
        ["total_sent_sctp_chunk_abort"] = node => total_sent_sctp_chunk_abort = node.GetLongValue(),
        ["total_sent_sctp_chunk_asconf"] = node => total_sent_sctp_chunk_asconf = node.GetLongValue(),
        ["total_sent_sctp_chunk_asconf_ack"] = node => total_sent_sctp_chunk_asconf_ack = node.GetLongValue(),
        ["total_sent_sctp_chunk_auth"] = node => total_sent_sctp_chunk_auth = node.GetLongValue(),
        ["total_sent_sctp_chunk_cookie_ack"] = node => total_sent_sctp_chunk_cookie_ack = node.GetLongValue(),
        ["total_sent_sctp_chunk_cookie_echo"] = node => total_sent_sctp_chunk_cookie_echo = node.GetLongValue(),
        ["total_sent_sctp_chunk_cwr"] = node => total_sent_sctp_chunk_cwr = node.GetLongValue(),
        ["total_sent_sctp_chunk_data"] = node => total_sent_sctp_chunk_data = node.GetLongValue(),
        ["total_sent_sctp_chunk_ecne"] = node => total_sent_sctp_chunk_ecne = node.GetLongValue(),
        ["total_sent_sctp_chunk_error"] = node => total_sent_sctp_chunk_error = node.GetLongValue(),
        ["total_sent_sctp_chunk_forward_tsn"] = node => total_sent_sctp_chunk_forward_tsn = node.GetLongValue(),
        ["total_sent_sctp_chunk_heartbeat"] = node => total_sent_sctp_chunk_heartbeat = node.GetLongValue(),
        ["total_sent_sctp_chunk_heartbeat_ack"] = node => total_sent_sctp_chunk_heartbeat_ack = node.GetLongValue(),
        ["total_sent_sctp_chunk_i_data"] = node => total_sent_sctp_chunk_i_data = node.GetLongValue(),
        ["total_sent_sctp_chunk_i_forward_tsn"] = node => total_sent_sctp_chunk_i_forward_tsn = node.GetLongValue(),
        ["total_sent_sctp_chunk_init"] = node => total_sent_sctp_chunk_init = node.GetLongValue(),
        ["total_sent_sctp_chunk_init_ack"] = node => total_sent_sctp_chunk_init_ack = node.GetLongValue(),
        ["total_sent_sctp_chunk_pad"] = node => total_sent_sctp_chunk_pad = node.GetLongValue(),
        ["total_sent_sctp_chunk_reconfig"] = node => total_sent_sctp_chunk_reconfig = node.GetLongValue(),
        ["total_sent_sctp_chunk_sack"] = node => total_sent_sctp_chunk_sack = node.GetLongValue(),
        ["total_sent_sctp_chunk_shutdown"] = node => total_sent_sctp_chunk_shutdown = node.GetLongValue(),
        ["total_sent_sctp_chunk_shutdown_ack"] = node => total_sent_sctp_chunk_shutdown_ack = node.GetLongValue(),
        ["total_sent_sctp_chunk_shutdown_complete"] = node => total_sent_sctp_chunk_shutdown_complete = node.GetLongValue(),
        ["total_sent_sctp_chunk_unknown"] = node => total_sent_sctp_chunk_unknown = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_pruned_sctp_data_chunk", total_pruned_sctp_data_chunk);
        writer.WriteLongValue("total_received_invalid_sctp", total_received_invalid_sctp);
        writer.WriteLongValue("total_received_sctp", total_received_sctp);
        writer.WriteLongValue("total_received_sctp_byte_size", total_received_sctp_byte_size);
        writer.WriteLongValue("total_received_sctp_chunk_abort", total_received_sctp_chunk_abort);
        writer.WriteLongValue("total_received_sctp_chunk_asconf", total_received_sctp_chunk_asconf);
        writer.WriteLongValue("total_received_sctp_chunk_asconf_ack", total_received_sctp_chunk_asconf_ack);
        writer.WriteLongValue("total_received_sctp_chunk_auth", total_received_sctp_chunk_auth);
        writer.WriteLongValue("total_received_sctp_chunk_cookie_ack", total_received_sctp_chunk_cookie_ack);
        writer.WriteLongValue("total_received_sctp_chunk_cookie_echo", total_received_sctp_chunk_cookie_echo);
        writer.WriteLongValue("total_received_sctp_chunk_cwr", total_received_sctp_chunk_cwr);
        writer.WriteLongValue("total_received_sctp_chunk_data", total_received_sctp_chunk_data);
        writer.WriteLongValue("total_received_sctp_chunk_ecne", total_received_sctp_chunk_ecne);
        writer.WriteLongValue("total_received_sctp_chunk_error", total_received_sctp_chunk_error);
        writer.WriteLongValue("total_received_sctp_chunk_forward_tsn", total_received_sctp_chunk_forward_tsn);
        writer.WriteLongValue("total_received_sctp_chunk_heartbeat", total_received_sctp_chunk_heartbeat);
        writer.WriteLongValue("total_received_sctp_chunk_heartbeat_ack", total_received_sctp_chunk_heartbeat_ack);
        writer.WriteLongValue("total_received_sctp_chunk_i_data", total_received_sctp_chunk_i_data);
        writer.WriteLongValue("total_received_sctp_chunk_i_forward_tsn", total_received_sctp_chunk_i_forward_tsn);
        writer.WriteLongValue("total_received_sctp_chunk_init", total_received_sctp_chunk_init);
        writer.WriteLongValue("total_received_sctp_chunk_init_ack", total_received_sctp_chunk_init_ack);
        writer.WriteLongValue("total_received_sctp_chunk_pad", total_received_sctp_chunk_pad);
        writer.WriteLongValue("total_received_sctp_chunk_reconfig", total_received_sctp_chunk_reconfig);
        writer.WriteLongValue("total_received_sctp_chunk_sack", total_received_sctp_chunk_sack);
        writer.WriteLongValue("total_received_sctp_chunk_shutdown", total_received_sctp_chunk_shutdown);
        writer.WriteLongValue("total_received_sctp_chunk_shutdown_ack", total_received_sctp_chunk_shutdown_ack);
        writer.WriteLongValue("total_received_sctp_chunk_shutdown_complete", total_received_sctp_chunk_shutdown_complete);
        writer.WriteLongValue("total_received_sctp_chunk_unknown", total_received_sctp_chunk_unknown);
        writer.WriteLongValue("total_received_unknown_sctp", total_received_unknown_sctp);
        writer.WriteLongValue("total_sent_sctp", total_sent_sctp);
        writer.WriteLongValue("total_sent_sctp_byte_size", total_sent_sctp_byte_size);
        writer.WriteLongValue("total_sent_sctp_chunk_abort", total_sent_sctp_chunk_abort);
        writer.WriteLongValue("total_sent_sctp_chunk_asconf", total_sent_sctp_chunk_asconf);
        writer.WriteLongValue("total_sent_sctp_chunk_asconf_ack", total_sent_sctp_chunk_asconf_ack);
        writer.WriteLongValue("total_sent_sctp_chunk_auth", total_sent_sctp_chunk_auth);
        writer.WriteLongValue("total_sent_sctp_chunk_cookie_ack", total_sent_sctp_chunk_cookie_ack);
        writer.WriteLongValue("total_sent_sctp_chunk_cookie_echo", total_sent_sctp_chunk_cookie_echo);
        writer.WriteLongValue("total_sent_sctp_chunk_cwr", total_sent_sctp_chunk_cwr);
        writer.WriteLongValue("total_sent_sctp_chunk_data", total_sent_sctp_chunk_data);
        writer.WriteLongValue("total_sent_sctp_chunk_ecne", total_sent_sctp_chunk_ecne);
        writer.WriteLongValue("total_sent_sctp_chunk_error", total_sent_sctp_chunk_error);
        writer.WriteLongValue("total_sent_sctp_chunk_forward_tsn", total_sent_sctp_chunk_forward_tsn);
        writer.WriteLongValue("total_sent_sctp_chunk_heartbeat", total_sent_sctp_chunk_heartbeat);
        writer.WriteLongValue("total_sent_sctp_chunk_heartbeat_ack", total_sent_sctp_chunk_heartbeat_ack);
        writer.WriteLongValue("total_sent_sctp_chunk_i_data", total_sent_sctp_chunk_i_data);
        writer.WriteLongValue("total_sent_sctp_chunk_i_forward_tsn", total_sent_sctp_chunk_i_forward_tsn);
        writer.WriteLongValue("total_sent_sctp_chunk_init", total_sent_sctp_chunk_init);
        writer.WriteLongValue("total_sent_sctp_chunk_init_ack", total_sent_sctp_chunk_init_ack);
        writer.WriteLongValue("total_sent_sctp_chunk_pad", total_sent_sctp_chunk_pad);
        writer.WriteLongValue("total_sent_sctp_chunk_reconfig", total_sent_sctp_chunk_reconfig);
        writer.WriteLongValue("total_sent_sctp_chunk_sack", total_sent_sctp_chunk_sack);
        writer.WriteLongValue("total_sent_sctp_chunk_shutdown", total_sent_sctp_chunk_shutdown);
        writer.WriteLongValue("total_sent_sctp_chunk_shutdown_ack", total_sent_sctp_chunk_shutdown_ack);
        writer.WriteLongValue("total_sent_sctp_chunk_shutdown_complete", total_sent_sctp_chunk_shutdown_complete);
        writer.WriteLongValue("total_sent_sctp_chunk_unknown", total_sent_sctp_chunk_unknown);
    }
}
