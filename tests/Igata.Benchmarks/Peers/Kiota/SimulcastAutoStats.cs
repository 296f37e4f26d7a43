using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Derived from specs/sora/stats.yaml, in the form that the generator of Kiota emits.
public sealed partial class SimulcastAutoStats : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["target_sender_count"] = node => target_sender_count = node.GetLongValue(),
        ["total_history_not_ready"] = node => total_history_not_ready = node.GetLongValue(),
        ["total_switched"] = node => total_switched = node.GetLongValue(),
        ["total_up_trend"] = node => total_up_trend = node.GetLongValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteLongValue("target_sender_count", target_sender_count);
        writer.WriteLongValue("total_history_not_ready", total_history_not_ready);
        writer.WriteLongValue("total_switched", total_switched);
        writer.WriteLongValue("total_up_trend", total_up_trend);
    }
}
