using Microsoft.Kiota.Abstractions.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

public sealed partial class Found : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["channel"] = node => channel = node.GetObjectValue(static _ => new Channel()),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteObjectValue("channel", channel);
    }
}

public sealed partial class Channel : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["id"] = node => id = node.GetGuidValue() ?? Guid.Empty,
        ["name"] = node => name = node.GetStringValue(),
        ["members"] = node => members = [.. node.GetCollectionOfObjectValues(static _ => new ChannelMember())],
        ["publications"] = node => publications = [.. node.GetCollectionOfObjectValues(static _ => new Publication())],
        ["subscriptions"] = node => subscriptions = [.. node.GetCollectionOfObjectValues(static _ => new Subscription())],
        ["metadata"] = node => metadata = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteGuidValue("id", id);
        writer.WriteStringValue("name", name);
        writer.WriteCollectionOfObjectValues("members", members);
        writer.WriteCollectionOfObjectValues("publications", publications);
        writer.WriteCollectionOfObjectValues("subscriptions", subscriptions);
        writer.WriteStringValue("metadata", metadata);
    }
}

public sealed partial class ChannelMember : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["id"] = node => id = node.GetGuidValue() ?? Guid.Empty,
        ["type"] = node => type = node.GetStringValue(),
        ["subtype"] = node => subtype = node.GetStringValue(),
        ["name"] = node => name = node.GetStringValue(),
        ["metadata"] = node => metadata = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteGuidValue("id", id);
        writer.WriteStringValue("type", type);
        writer.WriteStringValue("subtype", subtype);
        writer.WriteStringValue("name", name);
        writer.WriteStringValue("metadata", metadata);
    }
}

public sealed partial class Publication : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["id"] = node => id = node.GetGuidValue() ?? Guid.Empty,
        ["publisherId"] = node => publisherId = node.GetGuidValue() ?? Guid.Empty,
        ["contentType"] = node => contentType = node.GetStringValue(),
        ["originId"] = node => originId = node.GetStringValue(),
        ["originPublisherId"] = node => originPublisherId = node.GetStringValue(),
        ["isEnabled"] = node => isEnabled = node.GetBoolValue() ?? false,
        ["metadata"] = node => metadata = node.GetStringValue(),
        ["type"] = node => type = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteGuidValue("id", id);
        writer.WriteGuidValue("publisherId", publisherId);
        writer.WriteStringValue("contentType", contentType);
        writer.WriteStringValue("originId", originId);
        writer.WriteStringValue("originPublisherId", originPublisherId);
        writer.WriteBoolValue("isEnabled", isEnabled);
        writer.WriteStringValue("metadata", metadata);
        writer.WriteStringValue("type", type);
    }
}

public sealed partial class Subscription : IParsable
{
    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        ["id"] = node => id = node.GetGuidValue() ?? Guid.Empty,
        ["publicationId"] = node => publicationId = node.GetGuidValue() ?? Guid.Empty,
        ["subscriberId"] = node => subscriberId = node.GetStringValue(),
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteGuidValue("id", id);
        writer.WriteGuidValue("publicationId", publicationId);
        writer.WriteStringValue("subscriberId", subscriberId);
    }
}
