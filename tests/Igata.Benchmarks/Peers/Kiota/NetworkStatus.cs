using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Made from specs/sora/stats.yaml, as Kiota's generator would.
public sealed partial class NetworkStatus : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["unstable_level"] = node => unstable_level = node.GetIntValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("unstable_level", unstable_level);
    }
}
