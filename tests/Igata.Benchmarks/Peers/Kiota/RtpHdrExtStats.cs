using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class RtpHdrExtStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_received_rtp_hdr_ext_abs_send_time"] = node => total_received_rtp_hdr_ext_abs_send_time = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_audio_level"] = node => total_received_rtp_hdr_ext_audio_level = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_av1_rtp_sepc"] = node => total_received_rtp_hdr_ext_av1_rtp_sepc = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_color_space"] = node => total_received_rtp_hdr_ext_color_space = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_inband_cn"] = node => total_received_rtp_hdr_ext_inband_cn = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_playout_delay"] = node => total_received_rtp_hdr_ext_playout_delay = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_sdes_mid"] = node => total_received_rtp_hdr_ext_sdes_mid = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id"] = node => total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_sdes_rtp_stream_id"] = node => total_received_rtp_hdr_ext_sdes_rtp_stream_id = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_toffset"] = node => total_received_rtp_hdr_ext_toffset = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_transport_wide_cc"] = node => total_received_rtp_hdr_ext_transport_wide_cc = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_unknown"] = node => total_received_rtp_hdr_ext_unknown = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_video_content_type"] = node => total_received_rtp_hdr_ext_video_content_type = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_video_orientation"] = node => total_received_rtp_hdr_ext_video_orientation = node.GetLongValue(),
        ["total_received_rtp_hdr_ext_video_timeing"] = node => total_received_rtp_hdr_ext_video_timeing = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_abs_send_time"] = node => total_sent_rtp_hdr_ext_abs_send_time = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_audio_level"] = node => total_sent_rtp_hdr_ext_audio_level = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_av1_rtp_sepc"] = node => total_sent_rtp_hdr_ext_av1_rtp_sepc = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_color_space"] = node => total_sent_rtp_hdr_ext_color_space = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_inband_cn"] = node => total_sent_rtp_hdr_ext_inband_cn = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_playout_delay"] = node => total_sent_rtp_hdr_ext_playout_delay = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_sdes_mid"] = node => total_sent_rtp_hdr_ext_sdes_mid = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_sdes_repaired_rtp_stream_id"] = node => total_sent_rtp_hdr_ext_sdes_repaired_rtp_stream_id = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_sdes_rtp_stream_id"] = node => total_sent_rtp_hdr_ext_sdes_rtp_stream_id = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_toffset"] = node => total_sent_rtp_hdr_ext_toffset = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_transport_wide_cc"] = node => total_sent_rtp_hdr_ext_transport_wide_cc = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_unknown"] = node => total_sent_rtp_hdr_ext_unknown = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_video_content_type"] = node => total_sent_rtp_hdr_ext_video_content_type = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_video_orientation"] = node => total_sent_rtp_hdr_ext_video_orientation = node.GetLongValue(),
        ["total_sent_rtp_hdr_ext_video_timeing"] = node => total_sent_rtp_hdr_ext_video_timeing = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_received_rtp_hdr_ext_abs_send_time", total_received_rtp_hdr_ext_abs_send_time);
        writer.WriteLongValue("total_received_rtp_hdr_ext_audio_level", total_received_rtp_hdr_ext_audio_level);
        writer.WriteLongValue("total_received_rtp_hdr_ext_av1_rtp_sepc", total_received_rtp_hdr_ext_av1_rtp_sepc);
        writer.WriteLongValue("total_received_rtp_hdr_ext_color_space", total_received_rtp_hdr_ext_color_space);
        writer.WriteLongValue("total_received_rtp_hdr_ext_inband_cn", total_received_rtp_hdr_ext_inband_cn);
        writer.WriteLongValue("total_received_rtp_hdr_ext_playout_delay", total_received_rtp_hdr_ext_playout_delay);
        writer.WriteLongValue("total_received_rtp_hdr_ext_sdes_mid", total_received_rtp_hdr_ext_sdes_mid);
        writer.WriteLongValue("total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id", total_received_rtp_hdr_ext_sdes_repaired_rtp_stream_id);
        writer.WriteLongValue("total_received_rtp_hdr_ext_sdes_rtp_stream_id", total_received_rtp_hdr_ext_sdes_rtp_stream_id);
        writer.WriteLongValue("total_received_rtp_hdr_ext_toffset", total_received_rtp_hdr_ext_toffset);
        writer.WriteLongValue("total_received_rtp_hdr_ext_transport_wide_cc", total_received_rtp_hdr_ext_transport_wide_cc);
        writer.WriteLongValue("total_received_rtp_hdr_ext_unknown", total_received_rtp_hdr_ext_unknown);
        writer.WriteLongValue("total_received_rtp_hdr_ext_video_content_type", total_received_rtp_hdr_ext_video_content_type);
        writer.WriteLongValue("total_received_rtp_hdr_ext_video_orientation", total_received_rtp_hdr_ext_video_orientation);
        writer.WriteLongValue("total_received_rtp_hdr_ext_video_timeing", total_received_rtp_hdr_ext_video_timeing);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_abs_send_time", total_sent_rtp_hdr_ext_abs_send_time);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_audio_level", total_sent_rtp_hdr_ext_audio_level);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_av1_rtp_sepc", total_sent_rtp_hdr_ext_av1_rtp_sepc);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_color_space", total_sent_rtp_hdr_ext_color_space);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_inband_cn", total_sent_rtp_hdr_ext_inband_cn);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_playout_delay", total_sent_rtp_hdr_ext_playout_delay);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_sdes_mid", total_sent_rtp_hdr_ext_sdes_mid);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_sdes_repaired_rtp_stream_id", total_sent_rtp_hdr_ext_sdes_repaired_rtp_stream_id);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_sdes_rtp_stream_id", total_sent_rtp_hdr_ext_sdes_rtp_stream_id);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_toffset", total_sent_rtp_hdr_ext_toffset);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_transport_wide_cc", total_sent_rtp_hdr_ext_transport_wide_cc);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_unknown", total_sent_rtp_hdr_ext_unknown);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_video_content_type", total_sent_rtp_hdr_ext_video_content_type);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_video_orientation", total_sent_rtp_hdr_ext_video_orientation);
        writer.WriteLongValue("total_sent_rtp_hdr_ext_video_timeing", total_sent_rtp_hdr_ext_video_timeing);
    }
}
