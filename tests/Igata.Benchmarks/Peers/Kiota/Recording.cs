using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

public sealed partial class RecordingRequest : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["channel_id"] = node => channel_id = node.GetStringValue(),
        ["expire_time"] = node => expire_time = node.GetLongValue() ?? 0,
        ["split_duration"] = node => split_duration = node.GetLongValue(),
        ["split_only"] = node => split_only = node.GetBoolValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("channel_id", channel_id);
        writer.WriteLongValue("expire_time", expire_time);
        writer.WriteLongValue("split_duration", split_duration);
        writer.WriteBoolValue("split_only", split_only);
    }
}

public sealed partial class Recording : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["channel_id"] = node => channel_id = node.GetStringValue(),
        ["expire_time"] = node => expire_time = node.GetLongValue() ?? 0,
        ["recording_id"] = node => recording_id = node.GetStringValue(),
        ["split_duration"] = node => split_duration = node.GetLongValue(),
        ["split_only"] = node => split_only = node.GetBoolValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("channel_id", channel_id);
        writer.WriteLongValue("expire_time", expire_time);
        writer.WriteStringValue("recording_id", recording_id);
        writer.WriteLongValue("split_duration", split_duration);
        writer.WriteBoolValue("split_only", split_only);
    }
}
