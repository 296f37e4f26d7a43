using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Aot;

/// <summary>The types for the source generator of System.Text.Json.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(List<Connection>))]
[JsonSerializable(typeof(List<StartedRecording>))]
[JsonSerializable(typeof(StartRecordingRequest))]
[JsonSerializable(typeof(StartRecordingResponse))]
[JsonSerializable(typeof(ChannelReference))]
[JsonSerializable(typeof(License))]
internal sealed partial class SoraJson : JsonSerializerContext;

internal sealed record Connection
{
    /// <summary>False or an object. System.Text.Json has no type for it, so it remains JSON.</summary>
    public required JsonElement Audio { get; init; }

    public required string ChannelId { get; init; }

    public required string ClientId { get; init; }

    public required long CreatedTime { get; init; }

    public required string BundleId { get; init; }

    public required string ConnectionId { get; init; }

    public required bool Multistream { get; init; }

    public required string Role { get; init; }

    public required bool Simulcast { get; init; }

    public required bool Spotlight { get; init; }

    public required JsonElement Video { get; init; }
}

internal sealed record StartedRecording
{
    public required string ChannelId { get; init; }

    public required long CreatedAt { get; init; }

    public required long ExpireTime { get; init; }

    public required long ExpiredAt { get; init; }

    public required string RecordingId { get; init; }

    public required bool SplitOnly { get; init; }
}

internal sealed record StartRecordingRequest
{
    public required string ChannelId { get; init; }

    public required long ExpireTime { get; init; }
}

internal sealed record StartRecordingResponse
{
    public required string ChannelId { get; init; }

    public required long ExpireTime { get; init; }

    public required string RecordingId { get; init; }
}

internal sealed record ChannelReference
{
    public required string ChannelId { get; init; }
}

internal sealed record License
{
    public required string ExpiredAt { get; init; }

    public required int MaxConnections { get; init; }

    public required string ProductName { get; init; }

    public required string SerialCode { get; init; }

    public required string Type { get; init; }
}
