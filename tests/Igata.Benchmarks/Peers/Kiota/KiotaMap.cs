using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

/// <summary>A map of data channels. Kiota does not support maps; a user would declare the labels, as here.</summary>
internal sealed class KiotaMap(Dictionary<string, DataChannelStats> channels) : IParsable
{
    private static readonly string[] Labels = ["#test", "e2ee", "notify", "push", "signaling", "stats"];

    public static Dictionary<string, DataChannelStats>? Read(IParseNode node)
    {
        var channels = new Dictionary<string, DataChannelStats>();
        _ = node.GetObjectValue(_ => new KiotaMap(channels));
        return channels;
    }

    public static KiotaMap? Of(Dictionary<string, DataChannelStats>? channels) => channels is null ? null : new(channels);

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => Labels.ToDictionary(
        label => label,
        label => (Action<IParseNode>)(node => channels[label] = node.GetObjectValue(static _ => new DataChannelStats())!));

    public void Serialize(ISerializationWriter writer)
    {
        foreach ((string label, DataChannelStats channel) in channels)
        {
            writer.WriteObjectValue(label, channel);
        }
    }
}
