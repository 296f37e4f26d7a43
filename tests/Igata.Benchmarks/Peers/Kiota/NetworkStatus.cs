using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class NetworkStatus : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["unstable_level"] = node => unstable_level = node.GetIntValue(),
        ["total_unstable_level0"] = node => total_unstable_level0 = node.GetLongValue(),
        ["total_unstable_level1"] = node => total_unstable_level1 = node.GetLongValue(),
        ["total_unstable_level2"] = node => total_unstable_level2 = node.GetLongValue(),
        ["total_unstable_level3"] = node => total_unstable_level3 = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("unstable_level", unstable_level);
        writer.WriteLongValue("total_unstable_level0", total_unstable_level0);
        writer.WriteLongValue("total_unstable_level1", total_unstable_level1);
        writer.WriteLongValue("total_unstable_level2", total_unstable_level2);
        writer.WriteLongValue("total_unstable_level3", total_unstable_level3);
    }
}
