namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml: the response of GetStatsConnection. The properties have the wire names, so that no serializer needs a naming policy.
public sealed partial class Stats
{
    public string? channel_id { get; set; }
    public string? client_id { get; set; }
    public string? bundle_id { get; set; }
    public string? connection_id { get; set; }
    public Dictionary<string, DataChannelStats>? data_channel { get; set; }
    public DtlsStats? dtls { get; set; }
    public string? group_id { get; set; }
    public Dictionary<string, long>? ice_connection_state { get; set; }
    public NetworkStatus? network_status { get; set; }
    public PacketLossSimulatorStats? packet_loss_simulator { get; set; }
    public RtcpStats? rtcp { get; set; }
    public RtpStats? rtp { get; set; }
    public RtpHdrExtStats? rtp_hdr_ext { get; set; }
    public Dictionary<string, long>? rtp_hdrext { get; set; }
    public SctpStats? sctp { get; set; }
    public string? session_id { get; set; }
    public SignalingStats? signaling { get; set; }
    public SimulcastStats? simulcast { get; set; }
    public SimulcastAutoStats? simulcast_auto { get; set; }
    public SpotlightStats? spotlight { get; set; }
    public string? timestamp { get; set; }
    public TurnStats? turn { get; set; }
}

public sealed partial class DataChannelStats
{
    public bool? compress { get; set; }
    public string? direction { get; set; }
    public long? max_packet_life_time { get; set; }
    public long? max_retransmits { get; set; }
    public bool? ordered { get; set; }
    public string? protocol { get; set; }
    public long? total_data_channel_abandon_message { get; set; }
    public long? total_data_channel_ack_message { get; set; }
    public long? total_data_channel_open_message { get; set; }
    public long? total_data_channel_retransmit_message { get; set; }
    public long? total_received_data_channel_message { get; set; }
    public long? total_received_data_channel_message_byte_size { get; set; }
    public long? total_sent_data_channel_message { get; set; }
    public long? total_sent_data_channel_message_byte_size { get; set; }
}

public sealed partial class DtlsStats
{
    public long? total_received_dtls { get; set; }
    public long? total_sent_dtls { get; set; }
}

public sealed partial class NetworkStatus
{
    public int? unstable_level { get; set; }
    public long? total_unstable_level0 { get; set; }
    public long? total_unstable_level1 { get; set; }
    public long? total_unstable_level2 { get; set; }
    public long? total_unstable_level3 { get; set; }
}

public sealed partial class SimulcastAutoStats
{
    public long? target_sender_count { get; set; }
    public long? total_history_not_ready { get; set; }
    public long? total_switched { get; set; }
    public long? total_up_trend { get; set; }
}

public sealed partial class PacketLossSimulatorStats
{
    public long? total_dropped_received_data_channel { get; set; }
    public long? total_dropped_received_rtp { get; set; }
    public long? total_dropped_sent_data_channel { get; set; }
    public long? total_dropped_sent_rtp { get; set; }
}

public sealed partial class RtcpStats
{
    public long? total_generic_nack_cache_hit { get; set; }
    public long? total_generic_nack_cache_miss { get; set; }
    public long? total_pli_trigger { get; set; }
    public long? total_received_rtcp { get; set; }
    public long? total_received_rtcp_bye { get; set; }
    public long? total_received_rtcp_byte_size { get; set; }
    public long? total_received_rtcp_psfb_afb { get; set; }
    public long? total_received_rtcp_psfb_fir { get; set; }
    public long? total_received_rtcp_psfb_pli { get; set; }
    public long? total_received_rtcp_rr { get; set; }
    public long? total_received_rtcp_rtpfb_generic_nack { get; set; }
    public long? total_received_rtcp_rtpfb_tmmbn { get; set; }
    public long? total_received_rtcp_rtpfb_tmmbr { get; set; }
    public long? total_received_rtcp_rtpfb_transport_wide { get; set; }
    public long? total_received_rtcp_sdes { get; set; }
    public long? total_received_rtcp_sr { get; set; }
    public long? total_received_rtcp_unknown { get; set; }
    public long? total_received_rtcp_xr { get; set; }
    public long? total_sent_rtcp { get; set; }
    public long? total_sent_rtcp_bye { get; set; }
    public long? total_sent_rtcp_byte_size { get; set; }
    public long? total_sent_rtcp_psfb_afb { get; set; }
    public long? total_sent_rtcp_psfb_fir { get; set; }
    public long? total_sent_rtcp_psfb_pli { get; set; }
    public long? total_sent_rtcp_rr { get; set; }
    public long? total_sent_rtcp_rtpfb_generic_nack { get; set; }
    public long? total_sent_rtcp_rtpfb_tmmbn { get; set; }
    public long? total_sent_rtcp_rtpfb_tmmbr { get; set; }
    public long? total_sent_rtcp_rtpfb_transport_wide { get; set; }
    public long? total_sent_rtcp_sdes { get; set; }
    public long? total_sent_rtcp_sr { get; set; }
    public long? total_sent_rtcp_unknown { get; set; }
    public long? total_sent_rtcp_xr { get; set; }
}

public sealed partial class RtpStats
{
    public long? total_decrypt_skipped_audio_srtp { get; set; }
    public long? total_decrypt_skipped_srtp { get; set; }
    public long? total_decrypt_skipped_video_srtp { get; set; }
    public long? total_generic_nack_cache_hit { get; set; }
    public long? total_generic_nack_cache_miss { get; set; }
    public long? total_pli_trigger { get; set; }
    public long? total_received { get; set; }
    public long? total_received_byte_size { get; set; }
    public long? total_received_intra_frame { get; set; }
    public long? total_received_rtp { get; set; }
    public long? total_received_rtp_byte_size { get; set; }
    public long? total_received_rtp_padding { get; set; }
    public long? total_received_rtp_padding_size { get; set; }
    public long? total_received_rtp_red { get; set; }
    public long? total_received_rtp_red_rtx { get; set; }
    public long? total_received_rtp_red_ulpfec { get; set; }
    public long? total_received_rtp_rtx { get; set; }
    public long? total_received_srtp_invalid { get; set; }
    public long? total_sent { get; set; }
    public long? total_sent_byte_size { get; set; }
    public long? total_sent_rtp { get; set; }
    public long? total_sent_rtp_byte_size { get; set; }
    public long? total_ulpfec_recovered { get; set; }
}

public sealed partial class RtpHdrExtStats
{
    public long? total_received_rtp_hdr_ext_abs_send_time { get; set; }
    public long? total_received_rtp_hdr_ext_audio_level { get; set; }
    public long? total_received_rtp_hdr_ext_av1_rtp_sepc { get; set; }
    public long? total_received_rtp_hdr_ext_color_space { get; set; }
    public long? total_received_rtp_hdr_ext_inband_cn { get; set; }
    public long? total_received_rtp_hdr_ext_playout_delay { get; set; }
    public long? total_received_rtp_hdr_ext_sdes_mid { get; set; }
    public long? total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id { get; set; }
    public long? total_received_rtp_hdr_ext_sdes_rtp_stream_id { get; set; }
    public long? total_received_rtp_hdr_ext_toffset { get; set; }
    public long? total_received_rtp_hdr_ext_transport_wide_cc { get; set; }
    public long? total_received_rtp_hdr_ext_unknown { get; set; }
    public long? total_received_rtp_hdr_ext_video_content_type { get; set; }
    public long? total_received_rtp_hdr_ext_video_orientation { get; set; }
    public long? total_received_rtp_hdr_ext_video_timeing { get; set; }
    public long? total_sent_rtp_hdr_ext_abs_send_time { get; set; }
    public long? total_sent_rtp_hdr_ext_audio_level { get; set; }
    public long? total_sent_rtp_hdr_ext_av1_rtp_sepc { get; set; }
    public long? total_sent_rtp_hdr_ext_color_space { get; set; }
    public long? total_sent_rtp_hdr_ext_inband_cn { get; set; }
    public long? total_sent_rtp_hdr_ext_playout_delay { get; set; }
    public long? total_sent_rtp_hdr_ext_sdes_mid { get; set; }
    public long? total_sent_rtp_hdr_ext_sdes_repaired_rtp_stream_id { get; set; }
    public long? total_sent_rtp_hdr_ext_sdes_rtp_stream_id { get; set; }
    public long? total_sent_rtp_hdr_ext_toffset { get; set; }
    public long? total_sent_rtp_hdr_ext_transport_wide_cc { get; set; }
    public long? total_sent_rtp_hdr_ext_unknown { get; set; }
    public long? total_sent_rtp_hdr_ext_video_content_type { get; set; }
    public long? total_sent_rtp_hdr_ext_video_orientation { get; set; }
    public long? total_sent_rtp_hdr_ext_video_timeing { get; set; }
}

public sealed partial class SctpStats
{
    public long? total_pruned_sctp_data_chunk { get; set; }
    public long? total_received_invalid_sctp { get; set; }
    public long? total_received_sctp { get; set; }
    public long? total_received_sctp_byte_size { get; set; }
    public long? total_received_sctp_chunk_abort { get; set; }
    public long? total_received_sctp_chunk_asconf { get; set; }
    public long? total_received_sctp_chunk_asconf_ack { get; set; }
    public long? total_received_sctp_chunk_auth { get; set; }
    public long? total_received_sctp_chunk_cookie_ack { get; set; }
    public long? total_received_sctp_chunk_cookie_echo { get; set; }
    public long? total_received_sctp_chunk_cwr { get; set; }
    public long? total_received_sctp_chunk_data { get; set; }
    public long? total_received_sctp_chunk_ecne { get; set; }
    public long? total_received_sctp_chunk_error { get; set; }
    public long? total_received_sctp_chunk_forward_tsn { get; set; }
    public long? total_received_sctp_chunk_heartbeat { get; set; }
    public long? total_received_sctp_chunk_heartbeat_ack { get; set; }
    public long? total_received_sctp_chunk_i_data { get; set; }
    public long? total_received_sctp_chunk_i_forward_tsn { get; set; }
    public long? total_received_sctp_chunk_init { get; set; }
    public long? total_received_sctp_chunk_init_ack { get; set; }
    public long? total_received_sctp_chunk_pad { get; set; }
    public long? total_received_sctp_chunk_reconfig { get; set; }
    public long? total_received_sctp_chunk_sack { get; set; }
    public long? total_received_sctp_chunk_shutdown { get; set; }
    public long? total_received_sctp_chunk_shutdown_ack { get; set; }
    public long? total_received_sctp_chunk_shutdown_complete { get; set; }
    public long? total_received_sctp_chunk_unknown { get; set; }
    public long? total_received_unknown_sctp { get; set; }
    public long? total_sent_sctp { get; set; }
    public long? total_sent_sctp_byte_size { get; set; }
    public long? total_sent_sctp_chunk_abort { get; set; }
    public long? total_sent_sctp_chunk_asconf { get; set; }
    public long? total_sent_sctp_chunk_asconf_ack { get; set; }
    public long? total_sent_sctp_chunk_auth { get; set; }
    public long? total_sent_sctp_chunk_cookie_ack { get; set; }
    public long? total_sent_sctp_chunk_cookie_echo { get; set; }
    public long? total_sent_sctp_chunk_cwr { get; set; }
    public long? total_sent_sctp_chunk_data { get; set; }
    public long? total_sent_sctp_chunk_ecne { get; set; }
    public long? total_sent_sctp_chunk_error { get; set; }
    public long? total_sent_sctp_chunk_forward_tsn { get; set; }
    public long? total_sent_sctp_chunk_heartbeat { get; set; }
    public long? total_sent_sctp_chunk_heartbeat_ack { get; set; }
    public long? total_sent_sctp_chunk_i_data { get; set; }
    public long? total_sent_sctp_chunk_i_forward_tsn { get; set; }
    public long? total_sent_sctp_chunk_init { get; set; }
    public long? total_sent_sctp_chunk_init_ack { get; set; }
    public long? total_sent_sctp_chunk_pad { get; set; }
    public long? total_sent_sctp_chunk_reconfig { get; set; }
    public long? total_sent_sctp_chunk_sack { get; set; }
    public long? total_sent_sctp_chunk_shutdown { get; set; }
    public long? total_sent_sctp_chunk_shutdown_ack { get; set; }
    public long? total_sent_sctp_chunk_shutdown_complete { get; set; }
    public long? total_sent_sctp_chunk_unknown { get; set; }
}

public sealed partial class SignalingStats
{
    public long? total_received_signaling_pong { get; set; }
    public long? total_sent_signaling_ping { get; set; }
}

public sealed partial class SimulcastStats
{
    public SimulcastLayerStats? r0 { get; set; }
    public SimulcastLayerStats? r1 { get; set; }
    public SimulcastLayerStats? r2 { get; set; }
}

public sealed partial class SimulcastLayerStats
{
    public SimulcastRtpStats? rtp { get; set; }
    public SimulcastRtpHdrExtStats? rtp_hdr_ext { get; set; }
}

public sealed partial class SimulcastRtpStats
{
    public long? tocal_decrypt_skipped_audio_srtp { get; set; }
    public long? tocal_decrypt_skipped_video_srtp { get; set; }
    public long? total_decrypt_skipped_srtp { get; set; }
    public long? total_received_rtp { get; set; }
    public long? total_received_rtp_byte_size { get; set; }
    public long? total_received_rtp_padding { get; set; }
    public long? total_received_rtp_padding_size { get; set; }
    public long? total_received_rtp_red { get; set; }
    public long? total_received_rtp_red_rtx { get; set; }
    public long? total_received_rtp_red_ulpfec { get; set; }
    public long? total_received_rtp_rtx { get; set; }
}

public sealed partial class SimulcastRtpHdrExtStats
{
    public long? total_received_rtp_hdr_ext_abs_send_time { get; set; }
    public long? total_received_rtp_hdr_ext_audio_level { get; set; }
    public long? total_received_rtp_hdr_ext_av1_rtp_sepc { get; set; }
    public long? total_received_rtp_hdr_ext_color_space { get; set; }
    public long? total_received_rtp_hdr_ext_inband_cn { get; set; }
    public long? total_received_rtp_hdr_ext_playout_delay { get; set; }
    public long? total_received_rtp_hdr_ext_sdes_mid { get; set; }
    public long? total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id { get; set; }
    public long? total_received_rtp_hdr_ext_sdes_rtp_stream_id { get; set; }
    public long? total_received_rtp_hdr_ext_toffset { get; set; }
    public long? total_received_rtp_hdr_ext_transport_wide_cc { get; set; }
    public long? total_received_rtp_hdr_ext_unknown { get; set; }
    public long? total_received_rtp_hdr_ext_video_content_type { get; set; }
    public long? total_received_rtp_hdr_ext_video_orientation { get; set; }
    public long? total_received_rtp_hdr_ext_video_timeing { get; set; }
}

public sealed partial class SpotlightStats
{
    public long? total_spotlight_audible_to_focus_delay_us { get; set; }
    public long? total_spotlight_focus_failed { get; set; }
    public long? total_spotlight_focus_succeeded { get; set; }
    public long? total_spotlight_unfocus_audio_no_room { get; set; }
    public long? total_spotlight_unfocus_audio_out_packet { get; set; }
    public long? total_spotlight_unfocus_audio_publish { get; set; }
}

public sealed partial class TurnStats
{
    public long? total_received_allocate_request { get; set; }
    public long? total_received_binding_request { get; set; }
    public long? total_received_channel_bind_request { get; set; }
    public long? total_received_channel_data { get; set; }
    public long? total_received_create_permission_request { get; set; }
    public long? total_received_expired_channel_number { get; set; }
    public long? total_received_refresh_request { get; set; }
    public long? total_received_send_indication { get; set; }
    public long? total_received_turn_binding_error { get; set; }
    public long? total_received_turn_binding_request { get; set; }
    public long? total_received_turn_binding_success { get; set; }
    public long? total_received_turn_invalid_stun { get; set; }
    public long? total_received_turn_unknown { get; set; }
    public long? total_received_turn_unknown_stun { get; set; }
    public long? total_received_unknown_channel_number { get; set; }
    public long? total_sent_allocate_error { get; set; }
    public long? total_sent_allocate_success { get; set; }
    public long? total_sent_binding_error { get; set; }
    public long? total_sent_binding_success { get; set; }
    public long? total_sent_channel_bind_error { get; set; }
    public long? total_sent_channel_bind_success { get; set; }
    public long? total_sent_channel_data { get; set; }
    public long? total_sent_create_permission_error { get; set; }
    public long? total_sent_create_permission_success { get; set; }
    public long? total_sent_data_indication { get; set; }
    public long? total_sent_refresh_error { get; set; }
    public long? total_sent_refresh_success { get; set; }
    public long? total_sent_turn_binding_error { get; set; }
    public long? total_sent_turn_binding_request { get; set; }
    public long? total_sent_turn_binding_success { get; set; }
    public long? total_sent_turn_unknown { get; set; }
}
