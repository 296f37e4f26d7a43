using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

// Kiota reads free-form values (event_metadata, level_id) into nodes of its own; they are not in the documents and left out here.
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
        ["created_timestamp"] = node => created_timestamp = node.GetDateTimeOffsetValue(),
        ["node_name"] = node => node_name = node.GetStringValue(),
        ["session_id"] = node => session_id = node.GetStringValue(),
        ["recording_block"] = node => recording_block = node.GetBoolValue(),
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
        writer.WriteDateTimeOffsetValue("created_timestamp", created_timestamp);
        writer.WriteStringValue("node_name", node_name);
        writer.WriteStringValue("session_id", session_id);
        writer.WriteBoolValue("recording_block", recording_block);
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
        ["vp9_params"] = node => vp9_params = node.GetObjectValue(static _ => new Vp9Params()),
        ["av1_params"] = node => av1_params = node.GetObjectValue(static _ => new Av1Params()),
        ["h264_params"] = node => h264_params = node.GetObjectValue(static _ => new H264Params()),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteIntValue("bit_rate", bit_rate);
        writer.WriteStringValue("codec_type", codec_type);
        writer.WriteObjectValue("vp9_params", vp9_params);
        writer.WriteObjectValue("av1_params", av1_params);
        writer.WriteObjectValue("h264_params", h264_params);
    }
}

public sealed partial class Vp9Params : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["profile_id"] = node => profile_id = node.GetIntValue(),
    };

    public void Serialize(ISerializationWriter writer) => writer.WriteIntValue("profile_id", profile_id);
}

public sealed partial class Av1Params : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["profile"] = node => profile = node.GetIntValue(),
    };

    public void Serialize(ISerializationWriter writer) => writer.WriteIntValue("profile", profile);
}

public sealed partial class H264Params : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["profile_level_id"] = node => profile_level_id = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer) => writer.WriteStringValue("profile_level_id", profile_level_id);
}
