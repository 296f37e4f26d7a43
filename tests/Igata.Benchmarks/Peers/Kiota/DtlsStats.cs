using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class DtlsStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_received_dtls"] = node => total_received_dtls = node.GetLongValue(),
        ["total_sent_dtls"] = node => total_sent_dtls = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_received_dtls", total_received_dtls);
        writer.WriteLongValue("total_sent_dtls", total_sent_dtls);
    }
}
