namespace Igata.Benchmarks.Peers.Init;

// Derived from specs/sora/stats.yaml: the response of GetStatsConnection as an immutable model, like the generated one.
public sealed record Stats
{
    public required string channel_id { get; init; }
    public required string client_id { get; init; }
    public string? bundle_id { get; init; }
    public required string connection_id { get; init; }
    public Dictionary<string, DataChannelStats>? data_channel { get; init; }
    public DtlsStats? dtls { get; init; }
    public string? group_id { get; init; }
    public Dictionary<string, long>? ice_connection_state { get; init; }
    public NetworkStatus? network_status { get; init; }
    public PacketLossSimulatorStats? packet_loss_simulator { get; init; }
    public RtcpStats? rtcp { get; init; }
    public RtpStats? rtp { get; init; }
    public RtpHdrExtStats? rtp_hdr_ext { get; init; }
    public Dictionary<string, long>? rtp_hdrext { get; init; }
    public SctpStats? sctp { get; init; }
    public string? session_id { get; init; }
    public SignalingStats? signaling { get; init; }
    public SimulcastStats? simulcast { get; init; }
    public SimulcastAutoStats? simulcast_auto { get; init; }
    public SpotlightStats? spotlight { get; init; }
    public string? timestamp { get; init; }
    public TurnStats? turn { get; init; }
}

public sealed record DataChannelStats
{
    public bool? compress { get; init; }
    public string? direction { get; init; }
    public long? max_packet_life_time { get; init; }
    public long? max_retransmits { get; init; }
    public bool? ordered { get; init; }
    public string? protocol { get; init; }
    public long? total_data_channel_abandon_message { get; init; }
    public long? total_data_channel_ack_message { get; init; }
    public long? total_data_channel_open_message { get; init; }
    public long? total_data_channel_retransmit_message { get; init; }
    public long? total_received_data_channel_message { get; init; }
    public long? total_received_data_channel_message_byte_size { get; init; }
    public long? total_sent_data_channel_message { get; init; }
    public long? total_sent_data_channel_message_byte_size { get; init; }
}

public sealed record DtlsStats
{
    public long? total_received_dtls { get; init; }
    public long? total_sent_dtls { get; init; }
}

public sealed record NetworkStatus
{
    public int? unstable_level { get; init; }
    public long? total_unstable_level0 { get; init; }
    public long? total_unstable_level1 { get; init; }
    public long? total_unstable_level2 { get; init; }
    public long? total_unstable_level3 { get; init; }
}

public sealed record SimulcastAutoStats
{
    public long? target_sender_count { get; init; }
    public long? total_history_not_ready { get; init; }
    public long? total_switched { get; init; }
    public long? total_up_trend { get; init; }
}

public sealed record PacketLossSimulatorStats
{
    public long? total_dropped_received_data_channel { get; init; }
    public long? total_dropped_received_rtp { get; init; }
    public long? total_dropped_sent_data_channel { get; init; }
    public long? total_dropped_sent_rtp { get; init; }
}

public sealed record RtcpStats
{
    public long? total_generic_nack_cache_hit { get; init; }
    public long? total_generic_nack_cache_miss { get; init; }
    public long? total_pli_trigger { get; init; }
    public long? total_received_rtcp { get; init; }
    public long? total_received_rtcp_bye { get; init; }
    public long? total_received_rtcp_byte_size { get; init; }
    public long? total_received_rtcp_psfb_afb { get; init; }
    public long? total_received_rtcp_psfb_fir { get; init; }
    public long? total_received_rtcp_psfb_pli { get; init; }
    public long? total_received_rtcp_rr { get; init; }
    public long? total_received_rtcp_rtpfb_generic_nack { get; init; }
    public long? total_received_rtcp_rtpfb_tmmbn { get; init; }
    public long? total_received_rtcp_rtpfb_tmmbr { get; init; }
    public long? total_received_rtcp_rtpfb_transport_wide { get; init; }
    public long? total_received_rtcp_sdes { get; init; }
    public long? total_received_rtcp_sr { get; init; }
    public long? total_received_rtcp_unknown { get; init; }
    public long? total_received_rtcp_xr { get; init; }
    public long? total_sent_rtcp { get; init; }
    public long? total_sent_rtcp_bye { get; init; }
    public long? total_sent_rtcp_byte_size { get; init; }
    public long? total_sent_rtcp_psfb_afb { get; init; }
    public long? total_sent_rtcp_psfb_fir { get; init; }
    public long? total_sent_rtcp_psfb_pli { get; init; }
    public long? total_sent_rtcp_rr { get; init; }
    public long? total_sent_rtcp_rtpfb_generic_nack { get; init; }
    public long? total_sent_rtcp_rtpfb_tmmbn { get; init; }
    public long? total_sent_rtcp_rtpfb_tmmbr { get; init; }
    public long? total_sent_rtcp_rtpfb_transport_wide { get; init; }
    public long? total_sent_rtcp_sdes { get; init; }
    public long? total_sent_rtcp_sr { get; init; }
    public long? total_sent_rtcp_unknown { get; init; }
    public long? total_sent_rtcp_xr { get; init; }
}

public sealed record RtpStats
{
    public long? total_decrypt_skipped_audio_srtp { get; init; }
    public long? total_decrypt_skipped_srtp { get; init; }
    public long? total_decrypt_skipped_video_srtp { get; init; }
    public long? total_generic_nack_cache_hit { get; init; }
    public long? total_generic_nack_cache_miss { get; init; }
    public long? total_pli_trigger { get; init; }
    public long? total_received { get; init; }
    public long? total_received_byte_size { get; init; }
    public long? total_received_intra_frame { get; init; }
    public long? total_received_rtp { get; init; }
    public long? total_received_rtp_byte_size { get; init; }
    public long? total_received_rtp_padding { get; init; }
    public long? total_received_rtp_padding_size { get; init; }
    public long? total_received_rtp_red { get; init; }
    public long? total_received_rtp_red_rtx { get; init; }
    public long? total_received_rtp_red_ulpfec { get; init; }
    public long? total_received_rtp_rtx { get; init; }
    public long? total_received_srtp_invalid { get; init; }
    public long? total_sent { get; init; }
    public long? total_sent_byte_size { get; init; }
    public long? total_sent_rtp { get; init; }
    public long? total_sent_rtp_byte_size { get; init; }
    public long? total_ulpfec_recovered { get; init; }
}

public sealed record RtpHdrExtStats
{
    public long? total_received_rtp_hdr_ext_abs_send_time { get; init; }
    public long? total_received_rtp_hdr_ext_audio_level { get; init; }
    public long? total_received_rtp_hdr_ext_av1_rtp_sepc { get; init; }
    public long? total_received_rtp_hdr_ext_color_space { get; init; }
    public long? total_received_rtp_hdr_ext_inband_cn { get; init; }
    public long? total_received_rtp_hdr_ext_playout_delay { get; init; }
    public long? total_received_rtp_hdr_ext_sdes_mid { get; init; }
    public long? total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id { get; init; }
    public long? total_received_rtp_hdr_ext_sdes_rtp_stream_id { get; init; }
    public long? total_received_rtp_hdr_ext_toffset { get; init; }
    public long? total_received_rtp_hdr_ext_transport_wide_cc { get; init; }
    public long? total_received_rtp_hdr_ext_unknown { get; init; }
    public long? total_received_rtp_hdr_ext_video_content_type { get; init; }
    public long? total_received_rtp_hdr_ext_video_orientation { get; init; }
    public long? total_received_rtp_hdr_ext_video_timeing { get; init; }
    public long? total_sent_rtp_hdr_ext_abs_send_time { get; init; }
    public long? total_sent_rtp_hdr_ext_audio_level { get; init; }
    public long? total_sent_rtp_hdr_ext_av1_rtp_sepc { get; init; }
    public long? total_sent_rtp_hdr_ext_color_space { get; init; }
    public long? total_sent_rtp_hdr_ext_inband_cn { get; init; }
    public long? total_sent_rtp_hdr_ext_playout_delay { get; init; }
    public long? total_sent_rtp_hdr_ext_sdes_mid { get; init; }
    public long? total_sent_rtp_hdr_ext_sdes_repaired_rtp_stream_id { get; init; }
    public long? total_sent_rtp_hdr_ext_sdes_rtp_stream_id { get; init; }
    public long? total_sent_rtp_hdr_ext_toffset { get; init; }
    public long? total_sent_rtp_hdr_ext_transport_wide_cc { get; init; }
    public long? total_sent_rtp_hdr_ext_unknown { get; init; }
    public long? total_sent_rtp_hdr_ext_video_content_type { get; init; }
    public long? total_sent_rtp_hdr_ext_video_orientation { get; init; }
    public long? total_sent_rtp_hdr_ext_video_timeing { get; init; }
}

public sealed record SctpStats
{
    public long? total_pruned_sctp_data_chunk { get; init; }
    public long? total_received_invalid_sctp { get; init; }
    public long? total_received_sctp { get; init; }
    public long? total_received_sctp_byte_size { get; init; }
    public long? total_received_sctp_chunk_abort { get; init; }
    public long? total_received_sctp_chunk_asconf { get; init; }
    public long? total_received_sctp_chunk_asconf_ack { get; init; }
    public long? total_received_sctp_chunk_auth { get; init; }
    public long? total_received_sctp_chunk_cookie_ack { get; init; }
    public long? total_received_sctp_chunk_cookie_echo { get; init; }
    public long? total_received_sctp_chunk_cwr { get; init; }
    public long? total_received_sctp_chunk_data { get; init; }
    public long? total_received_sctp_chunk_ecne { get; init; }
    public long? total_received_sctp_chunk_error { get; init; }
    public long? total_received_sctp_chunk_forward_tsn { get; init; }
    public long? total_received_sctp_chunk_heartbeat { get; init; }
    public long? total_received_sctp_chunk_heartbeat_ack { get; init; }
    public long? total_received_sctp_chunk_i_data { get; init; }
    public long? total_received_sctp_chunk_i_forward_tsn { get; init; }
    public long? total_received_sctp_chunk_init { get; init; }
    public long? total_received_sctp_chunk_init_ack { get; init; }
    public long? total_received_sctp_chunk_pad { get; init; }
    public long? total_received_sctp_chunk_reconfig { get; init; }
    public long? total_received_sctp_chunk_sack { get; init; }
    public long? total_received_sctp_chunk_shutdown { get; init; }
    public long? total_received_sctp_chunk_shutdown_ack { get; init; }
    public long? total_received_sctp_chunk_shutdown_complete { get; init; }
    public long? total_received_sctp_chunk_unknown { get; init; }
    public long? total_received_unknown_sctp { get; init; }
    public long? total_sent_sctp { get; init; }
    public long? total_sent_sctp_byte_size { get; init; }
    public long? total_sent_sctp_chunk_abort { get; init; }
    public long? total_sent_sctp_chunk_asconf { get; init; }
    public long? total_sent_sctp_chunk_asconf_ack { get; init; }
    public long? total_sent_sctp_chunk_auth { get; init; }
    public long? total_sent_sctp_chunk_cookie_ack { get; init; }
    public long? total_sent_sctp_chunk_cookie_echo { get; init; }
    public long? total_sent_sctp_chunk_cwr { get; init; }
    public long? total_sent_sctp_chunk_data { get; init; }
    public long? total_sent_sctp_chunk_ecne { get; init; }
    public long? total_sent_sctp_chunk_error { get; init; }
    public long? total_sent_sctp_chunk_forward_tsn { get; init; }
    public long? total_sent_sctp_chunk_heartbeat { get; init; }
    public long? total_sent_sctp_chunk_heartbeat_ack { get; init; }
    public long? total_sent_sctp_chunk_i_data { get; init; }
    public long? total_sent_sctp_chunk_i_forward_tsn { get; init; }
    public long? total_sent_sctp_chunk_init { get; init; }
    public long? total_sent_sctp_chunk_init_ack { get; init; }
    public long? total_sent_sctp_chunk_pad { get; init; }
    public long? total_sent_sctp_chunk_reconfig { get; init; }
    public long? total_sent_sctp_chunk_sack { get; init; }
    public long? total_sent_sctp_chunk_shutdown { get; init; }
    public long? total_sent_sctp_chunk_shutdown_ack { get; init; }
    public long? total_sent_sctp_chunk_shutdown_complete { get; init; }
    public long? total_sent_sctp_chunk_unknown { get; init; }
}

public sealed record SignalingStats
{
    public long? total_received_signaling_pong { get; init; }
    public long? total_sent_signaling_ping { get; init; }
}

public sealed record SimulcastStats
{
    public SimulcastLayerStats? r0 { get; init; }
    public SimulcastLayerStats? r1 { get; init; }
    public SimulcastLayerStats? r2 { get; init; }
}

public sealed record SimulcastLayerStats
{
    public SimulcastRtpStats? rtp { get; init; }
    public SimulcastRtpHdrExtStats? rtp_hdr_ext { get; init; }
}

public sealed record SimulcastRtpStats
{
    public long? tocal_decrypt_skipped_audio_srtp { get; init; }
    public long? tocal_decrypt_skipped_video_srtp { get; init; }
    public long? total_decrypt_skipped_srtp { get; init; }
    public long? total_received_rtp { get; init; }
    public long? total_received_rtp_byte_size { get; init; }
    public long? total_received_rtp_padding { get; init; }
    public long? total_received_rtp_padding_size { get; init; }
    public long? total_received_rtp_red { get; init; }
    public long? total_received_rtp_red_rtx { get; init; }
    public long? total_received_rtp_red_ulpfec { get; init; }
    public long? total_received_rtp_rtx { get; init; }
}

public sealed record SimulcastRtpHdrExtStats
{
    public long? total_received_rtp_hdr_ext_abs_send_time { get; init; }
    public long? total_received_rtp_hdr_ext_audio_level { get; init; }
    public long? total_received_rtp_hdr_ext_av1_rtp_sepc { get; init; }
    public long? total_received_rtp_hdr_ext_color_space { get; init; }
    public long? total_received_rtp_hdr_ext_inband_cn { get; init; }
    public long? total_received_rtp_hdr_ext_playout_delay { get; init; }
    public long? total_received_rtp_hdr_ext_sdes_mid { get; init; }
    public long? total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id { get; init; }
    public long? total_received_rtp_hdr_ext_sdes_rtp_stream_id { get; init; }
    public long? total_received_rtp_hdr_ext_toffset { get; init; }
    public long? total_received_rtp_hdr_ext_transport_wide_cc { get; init; }
    public long? total_received_rtp_hdr_ext_unknown { get; init; }
    public long? total_received_rtp_hdr_ext_video_content_type { get; init; }
    public long? total_received_rtp_hdr_ext_video_orientation { get; init; }
    public long? total_received_rtp_hdr_ext_video_timeing { get; init; }
}

public sealed record SpotlightStats
{
    public long? total_spotlight_audible_to_focus_delay_us { get; init; }
    public long? total_spotlight_focus_failed { get; init; }
    public long? total_spotlight_focus_succeeded { get; init; }
    public long? total_spotlight_unfocus_audio_no_room { get; init; }
    public long? total_spotlight_unfocus_audio_out_packet { get; init; }
    public long? total_spotlight_unfocus_audio_publish { get; init; }
}

public sealed record TurnStats
{
    public long? total_received_allocate_request { get; init; }
    public long? total_received_binding_request { get; init; }
    public long? total_received_channel_bind_request { get; init; }
    public long? total_received_channel_data { get; init; }
    public long? total_received_create_permission_request { get; init; }
    public long? total_received_expired_channel_number { get; init; }
    public long? total_received_refresh_request { get; init; }
    public long? total_received_send_indication { get; init; }
    public long? total_received_turn_binding_error { get; init; }
    public long? total_received_turn_binding_request { get; init; }
    public long? total_received_turn_binding_success { get; init; }
    public long? total_received_turn_invalid_stun { get; init; }
    public long? total_received_turn_unknown { get; init; }
    public long? total_received_turn_unknown_stun { get; init; }
    public long? total_received_unknown_channel_number { get; init; }
    public long? total_sent_allocate_error { get; init; }
    public long? total_sent_allocate_success { get; init; }
    public long? total_sent_binding_error { get; init; }
    public long? total_sent_binding_success { get; init; }
    public long? total_sent_channel_bind_error { get; init; }
    public long? total_sent_channel_bind_success { get; init; }
    public long? total_sent_channel_data { get; init; }
    public long? total_sent_create_permission_error { get; init; }
    public long? total_sent_create_permission_success { get; init; }
    public long? total_sent_data_indication { get; init; }
    public long? total_sent_refresh_error { get; init; }
    public long? total_sent_refresh_success { get; init; }
    public long? total_sent_turn_binding_error { get; init; }
    public long? total_sent_turn_binding_request { get; init; }
    public long? total_sent_turn_binding_success { get; init; }
    public long? total_sent_turn_unknown { get; init; }
}
