using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

public sealed partial class Connection : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["audio"] = node => audio = node.GetObjectValue(static _ => new Audio()),
        ["channel_id"] = node => channel_id = node.GetStringValue(),
        ["client_id"] = node => client_id = node.GetStringValue(),
        ["created_time"] = node => created_time = node.GetLongValue() ?? 0,
        ["bundle_id"] = node => bundle_id = node.GetStringValue(),
        ["connection_id"] = node => connection_id = node.GetStringValue(),
        ["multistream"] = node => multistream = node.GetBoolValue() ?? false,
        ["role"] = node => role = node.GetStringValue(),
        ["simulcast"] = node => simulcast = node.GetBoolValue() ?? false,
        ["spotlight"] = node => spotlight = node.GetBoolValue() ?? false,
        ["video"] = node => video = node.GetObjectValue(static _ => new Video()),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("audio", audio);
        writer.WriteStringValue("channel_id", channel_id);
        writer.WriteStringValue("client_id", client_id);
        writer.WriteLongValue("created_time", created_time);
        writer.WriteStringValue("bundle_id", bundle_id);
        writer.WriteStringValue("connection_id", connection_id);
        writer.WriteBoolValue("multistream", multistream);
        writer.WriteStringValue("role", role);
        writer.WriteBoolValue("simulcast", simulcast);
        writer.WriteBoolValue("spotlight", spotlight);
        writer.WriteObjectValue("video", video);
    }
}

public sealed partial class Audio : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["codec_type"] = node => codec_type = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer) => writer.WriteStringValue("codec_type", codec_type);
}

public sealed partial class Video : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["bit_rate"] = node => bit_rate = node.GetIntValue() ?? 0,
        ["codec_type"] = node => codec_type = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("bit_rate", bit_rate);
        writer.WriteStringValue("codec_type", codec_type);
    }
}
