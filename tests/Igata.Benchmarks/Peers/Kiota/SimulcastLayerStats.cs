using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class SimulcastLayerStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["rtp"] = node => rtp = node.GetObjectValue(static _ => new SimulcastRtpStats()),
        ["rtp_hdr_ext"] = node => rtp_hdr_ext = node.GetObjectValue(static _ => new SimulcastRtpHdrExtStats()),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("rtp", rtp);
        writer.WriteObjectValue("rtp_hdr_ext", rtp_hdr_ext);
    }
}
