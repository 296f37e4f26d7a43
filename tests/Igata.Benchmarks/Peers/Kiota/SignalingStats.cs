using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class SignalingStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["total_received_signaling_pong"] = node => total_received_signaling_pong = node.GetLongValue(),
        ["total_sent_signaling_ping"] = node => total_sent_signaling_ping = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("total_received_signaling_pong", total_received_signaling_pong);
        writer.WriteLongValue("total_sent_signaling_ping", total_sent_signaling_ping);
    }
}
