using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class RtpStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_decrypt_skipped_audio_srtp"] = node => total_decrypt_skipped_audio_srtp = node.GetLongValue(),
        ["total_decrypt_skipped_srtp"] = node => total_decrypt_skipped_srtp = node.GetLongValue(),
        ["total_decrypt_skipped_video_srtp"] = node => total_decrypt_skipped_video_srtp = node.GetLongValue(),
        ["total_generic_nack_cache_hit"] = node => total_generic_nack_cache_hit = node.GetLongValue(),
        ["total_generic_nack_cache_miss"] = node => total_generic_nack_cache_miss = node.GetLongValue(),
        ["total_pli_trigger"] = node => total_pli_trigger = node.GetLongValue(),
        ["total_received"] = node => total_received = node.GetLongValue(),
        ["total_received_byte_size"] = node => total_received_byte_size = node.GetLongValue(),
        ["total_received_intra_frame"] = node => total_received_intra_frame = node.GetLongValue(),
        ["total_received_rtp"] = node => total_received_rtp = node.GetLongValue(),
        ["total_received_rtp_byte_size"] = node => total_received_rtp_byte_size = node.GetLongValue(),
        ["total_received_rtp_padding"] = node => total_received_rtp_padding = node.GetLongValue(),
        ["total_received_rtp_padding_size"] = node => total_received_rtp_padding_size = node.GetLongValue(),
        ["total_received_rtp_red"] = node => total_received_rtp_red = node.GetLongValue(),
        ["total_received_rtp_red_rtx"] = node => total_received_rtp_red_rtx = node.GetLongValue(),
        ["total_received_rtp_red_ulpfec"] = node => total_received_rtp_red_ulpfec = node.GetLongValue(),
        ["total_received_rtp_rtx"] = node => total_received_rtp_rtx = node.GetLongValue(),
        ["total_received_srtp_invalid"] = node => total_received_srtp_invalid = node.GetLongValue(),
        ["total_sent"] = node => total_sent = node.GetLongValue(),
        ["total_sent_byte_size"] = node => total_sent_byte_size = node.GetLongValue(),
        ["total_sent_rtp"] = node => total_sent_rtp = node.GetLongValue(),
        ["total_sent_rtp_byte_size"] = node => total_sent_rtp_byte_size = node.GetLongValue(),
        ["total_ulpfec_recovered"] = node => total_ulpfec_recovered = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_decrypt_skipped_audio_srtp", total_decrypt_skipped_audio_srtp);
        writer.WriteLongValue("total_decrypt_skipped_srtp", total_decrypt_skipped_srtp);
        writer.WriteLongValue("total_decrypt_skipped_video_srtp", total_decrypt_skipped_video_srtp);
        writer.WriteLongValue("total_generic_nack_cache_hit", total_generic_nack_cache_hit);
        writer.WriteLongValue("total_generic_nack_cache_miss", total_generic_nack_cache_miss);
        writer.WriteLongValue("total_pli_trigger", total_pli_trigger);
        writer.WriteLongValue("total_received", total_received);
        writer.WriteLongValue("total_received_byte_size", total_received_byte_size);
        writer.WriteLongValue("total_received_intra_frame", total_received_intra_frame);
        writer.WriteLongValue("total_received_rtp", total_received_rtp);
        writer.WriteLongValue("total_received_rtp_byte_size", total_received_rtp_byte_size);
        writer.WriteLongValue("total_received_rtp_padding", total_received_rtp_padding);
        writer.WriteLongValue("total_received_rtp_padding_size", total_received_rtp_padding_size);
        writer.WriteLongValue("total_received_rtp_red", total_received_rtp_red);
        writer.WriteLongValue("total_received_rtp_red_rtx", total_received_rtp_red_rtx);
        writer.WriteLongValue("total_received_rtp_red_ulpfec", total_received_rtp_red_ulpfec);
        writer.WriteLongValue("total_received_rtp_rtx", total_received_rtp_rtx);
        writer.WriteLongValue("total_received_srtp_invalid", total_received_srtp_invalid);
        writer.WriteLongValue("total_sent", total_sent);
        writer.WriteLongValue("total_sent_byte_size", total_sent_byte_size);
        writer.WriteLongValue("total_sent_rtp", total_sent_rtp);
        writer.WriteLongValue("total_sent_rtp_byte_size", total_sent_rtp_byte_size);
        writer.WriteLongValue("total_ulpfec_recovered", total_ulpfec_recovered);
    }
}
