using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class RtcpStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_generic_nack_cache_hit"] = node => total_generic_nack_cache_hit = node.GetLongValue(),
        ["total_generic_nack_cache_miss"] = node => total_generic_nack_cache_miss = node.GetLongValue(),
        ["total_pli_trigger"] = node => total_pli_trigger = node.GetLongValue(),
        ["total_received_rtcp"] = node => total_received_rtcp = node.GetLongValue(),
        ["total_received_rtcp_bye"] = node => total_received_rtcp_bye = node.GetLongValue(),
        ["total_received_rtcp_byte_size"] = node => total_received_rtcp_byte_size = node.GetLongValue(),
        ["total_received_rtcp_psfb_afb"] = node => total_received_rtcp_psfb_afb = node.GetLongValue(),
        ["total_received_rtcp_psfb_fir"] = node => total_received_rtcp_psfb_fir = node.GetLongValue(),
        ["total_received_rtcp_psfb_pli"] = node => total_received_rtcp_psfb_pli = node.GetLongValue(),
        ["total_received_rtcp_rr"] = node => total_received_rtcp_rr = node.GetLongValue(),
        ["total_received_rtcp_rtpfb_generic_nack"] = node => total_received_rtcp_rtpfb_generic_nack = node.GetLongValue(),
        ["total_received_rtcp_rtpfb_tmmbn"] = node => total_received_rtcp_rtpfb_tmmbn = node.GetLongValue(),
        ["total_received_rtcp_rtpfb_tmmbr"] = node => total_received_rtcp_rtpfb_tmmbr = node.GetLongValue(),
        ["total_received_rtcp_rtpfb_transport_wide"] = node => total_received_rtcp_rtpfb_transport_wide = node.GetLongValue(),
        ["total_received_rtcp_sdes"] = node => total_received_rtcp_sdes = node.GetLongValue(),
        ["total_received_rtcp_sr"] = node => total_received_rtcp_sr = node.GetLongValue(),
        ["total_received_rtcp_unknown"] = node => total_received_rtcp_unknown = node.GetLongValue(),
        ["total_received_rtcp_xr"] = node => total_received_rtcp_xr = node.GetLongValue(),
        ["total_sent_rtcp"] = node => total_sent_rtcp = node.GetLongValue(),
        ["total_sent_rtcp_bye"] = node => total_sent_rtcp_bye = node.GetLongValue(),
        ["total_sent_rtcp_byte_size"] = node => total_sent_rtcp_byte_size = node.GetLongValue(),
        ["total_sent_rtcp_psfb_afb"] = node => total_sent_rtcp_psfb_afb = node.GetLongValue(),
        ["total_sent_rtcp_psfb_fir"] = node => total_sent_rtcp_psfb_fir = node.GetLongValue(),
        ["total_sent_rtcp_psfb_pli"] = node => total_sent_rtcp_psfb_pli = node.GetLongValue(),
        ["total_sent_rtcp_rr"] = node => total_sent_rtcp_rr = node.GetLongValue(),
        ["total_sent_rtcp_rtpfb_generic_nack"] = node => total_sent_rtcp_rtpfb_generic_nack = node.GetLongValue(),
        ["total_sent_rtcp_rtpfb_tmmbn"] = node => total_sent_rtcp_rtpfb_tmmbn = node.GetLongValue(),
        ["total_sent_rtcp_rtpfb_tmmbr"] = node => total_sent_rtcp_rtpfb_tmmbr = node.GetLongValue(),
        ["total_sent_rtcp_rtpfb_transport_wide"] = node => total_sent_rtcp_rtpfb_transport_wide = node.GetLongValue(),
        ["total_sent_rtcp_sdes"] = node => total_sent_rtcp_sdes = node.GetLongValue(),
        ["total_sent_rtcp_sr"] = node => total_sent_rtcp_sr = node.GetLongValue(),
        ["total_sent_rtcp_unknown"] = node => total_sent_rtcp_unknown = node.GetLongValue(),
        ["total_sent_rtcp_xr"] = node => total_sent_rtcp_xr = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_generic_nack_cache_hit", total_generic_nack_cache_hit);
        writer.WriteLongValue("total_generic_nack_cache_miss", total_generic_nack_cache_miss);
        writer.WriteLongValue("total_pli_trigger", total_pli_trigger);
        writer.WriteLongValue("total_received_rtcp", total_received_rtcp);
        writer.WriteLongValue("total_received_rtcp_bye", total_received_rtcp_bye);
        writer.WriteLongValue("total_received_rtcp_byte_size", total_received_rtcp_byte_size);
        writer.WriteLongValue("total_received_rtcp_psfb_afb", total_received_rtcp_psfb_afb);
        writer.WriteLongValue("total_received_rtcp_psfb_fir", total_received_rtcp_psfb_fir);
        writer.WriteLongValue("total_received_rtcp_psfb_pli", total_received_rtcp_psfb_pli);
        writer.WriteLongValue("total_received_rtcp_rr", total_received_rtcp_rr);
        writer.WriteLongValue("total_received_rtcp_rtpfb_generic_nack", total_received_rtcp_rtpfb_generic_nack);
        writer.WriteLongValue("total_received_rtcp_rtpfb_tmmbn", total_received_rtcp_rtpfb_tmmbn);
        writer.WriteLongValue("total_received_rtcp_rtpfb_tmmbr", total_received_rtcp_rtpfb_tmmbr);
        writer.WriteLongValue("total_received_rtcp_rtpfb_transport_wide", total_received_rtcp_rtpfb_transport_wide);
        writer.WriteLongValue("total_received_rtcp_sdes", total_received_rtcp_sdes);
        writer.WriteLongValue("total_received_rtcp_sr", total_received_rtcp_sr);
        writer.WriteLongValue("total_received_rtcp_unknown", total_received_rtcp_unknown);
        writer.WriteLongValue("total_received_rtcp_xr", total_received_rtcp_xr);
        writer.WriteLongValue("total_sent_rtcp", total_sent_rtcp);
        writer.WriteLongValue("total_sent_rtcp_bye", total_sent_rtcp_bye);
        writer.WriteLongValue("total_sent_rtcp_byte_size", total_sent_rtcp_byte_size);
        writer.WriteLongValue("total_sent_rtcp_psfb_afb", total_sent_rtcp_psfb_afb);
        writer.WriteLongValue("total_sent_rtcp_psfb_fir", total_sent_rtcp_psfb_fir);
        writer.WriteLongValue("total_sent_rtcp_psfb_pli", total_sent_rtcp_psfb_pli);
        writer.WriteLongValue("total_sent_rtcp_rr", total_sent_rtcp_rr);
        writer.WriteLongValue("total_sent_rtcp_rtpfb_generic_nack", total_sent_rtcp_rtpfb_generic_nack);
        writer.WriteLongValue("total_sent_rtcp_rtpfb_tmmbn", total_sent_rtcp_rtpfb_tmmbn);
        writer.WriteLongValue("total_sent_rtcp_rtpfb_tmmbr", total_sent_rtcp_rtpfb_tmmbr);
        writer.WriteLongValue("total_sent_rtcp_rtpfb_transport_wide", total_sent_rtcp_rtpfb_transport_wide);
        writer.WriteLongValue("total_sent_rtcp_sdes", total_sent_rtcp_sdes);
        writer.WriteLongValue("total_sent_rtcp_sr", total_sent_rtcp_sr);
        writer.WriteLongValue("total_sent_rtcp_unknown", total_sent_rtcp_unknown);
        writer.WriteLongValue("total_sent_rtcp_xr", total_sent_rtcp_xr);
    }
}
