using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

/// <summary>A request with free-form data, for which Kiota has its own type.</summary>
public sealed class KiotaPush : IParsable
{
    public string? channel_id { get; set; }
    public UntypedNode? data { get; set; }

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["channel_id"] = node => channel_id = node.GetStringValue(),
        ["data"] = node => data = node.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("channel_id", channel_id);
        writer.WriteObjectValue("data", data);
    }
}
