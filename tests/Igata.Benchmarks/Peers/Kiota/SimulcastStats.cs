using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class SimulcastStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["r0"] = node => r0 = node.GetObjectValue(static _ => new SimulcastLayerStats()),
        ["r1"] = node => r1 = node.GetObjectValue(static _ => new SimulcastLayerStats()),
        ["r2"] = node => r2 = node.GetObjectValue(static _ => new SimulcastLayerStats()),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("r0", r0);
        writer.WriteObjectValue("r1", r1);
        writer.WriteObjectValue("r2", r2);
    }
}
