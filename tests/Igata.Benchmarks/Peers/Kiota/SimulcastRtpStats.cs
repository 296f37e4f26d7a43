using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class SimulcastRtpStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["tocal_decrypt_skipped_audio_srtp"] = node => tocal_decrypt_skipped_audio_srtp = node.GetLongValue(),
        ["tocal_decrypt_skipped_video_srtp"] = node => tocal_decrypt_skipped_video_srtp = node.GetLongValue(),
        ["total_decrypt_skipped_srtp"] = node => total_decrypt_skipped_srtp = node.GetLongValue(),
        ["total_received_rtp"] = node => total_received_rtp = node.GetLongValue(),
        ["total_received_rtp_byte_size"] = node => total_received_rtp_byte_size = node.GetLongValue(),
        ["total_received_rtp_padding"] = node => total_received_rtp_padding = node.GetLongValue(),
        ["total_received_rtp_padding_size"] = node => total_received_rtp_padding_size = node.GetLongValue(),
        ["total_received_rtp_red"] = node => total_received_rtp_red = node.GetLongValue(),
        ["total_received_rtp_red_rtx"] = node => total_received_rtp_red_rtx = node.GetLongValue(),
        ["total_received_rtp_red_ulpfec"] = node => total_received_rtp_red_ulpfec = node.GetLongValue(),
        ["total_received_rtp_rtx"] = node => total_received_rtp_rtx = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("tocal_decrypt_skipped_audio_srtp", tocal_decrypt_skipped_audio_srtp);
        writer.WriteLongValue("tocal_decrypt_skipped_video_srtp", tocal_decrypt_skipped_video_srtp);
        writer.WriteLongValue("total_decrypt_skipped_srtp", total_decrypt_skipped_srtp);
        writer.WriteLongValue("total_received_rtp", total_received_rtp);
        writer.WriteLongValue("total_received_rtp_byte_size", total_received_rtp_byte_size);
        writer.WriteLongValue("total_received_rtp_padding", total_received_rtp_padding);
        writer.WriteLongValue("total_received_rtp_padding_size", total_received_rtp_padding_size);
        writer.WriteLongValue("total_received_rtp_red", total_received_rtp_red);
        writer.WriteLongValue("total_received_rtp_red_rtx", total_received_rtp_red_rtx);
        writer.WriteLongValue("total_received_rtp_red_ulpfec", total_received_rtp_red_ulpfec);
        writer.WriteLongValue("total_received_rtp_rtx", total_received_rtp_rtx);
    }
}
