using System.Text.Json;

namespace Igata.Benchmarks.Peers.Init;

public sealed record RecordingRequest
{
    public required string channel_id { get; init; }
    public required long expire_time { get; init; }
    public long? split_duration { get; init; }
    public bool? split_only { get; init; }
}

public sealed record Recording
{
    public required string channel_id { get; init; }
    public required long expire_time { get; init; }
    public required string recording_id { get; init; }
    public long? split_duration { get; init; }
    public bool? split_only { get; init; }
}

public sealed record Push
{
    public required string channel_id { get; init; }
    public required JsonElement data { get; init; }
}
