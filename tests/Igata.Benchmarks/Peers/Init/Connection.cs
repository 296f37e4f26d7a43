using System.Text.Json;

namespace Igata.Benchmarks.Peers.Init;

public sealed record Connection
{
    public required Audio audio { get; init; }
    public required string channel_id { get; init; }
    public required string client_id { get; init; }
    public required long created_time { get; init; }
    public required string bundle_id { get; init; }
    public required string connection_id { get; init; }
    public required bool multistream { get; init; }
    public required string role { get; init; }
    public required bool simulcast { get; init; }
    public required bool spotlight { get; init; }
    public required Video video { get; init; }
    public DateTimeOffset? created_timestamp { get; init; }
    public string? node_name { get; init; }
    public string? session_id { get; init; }
    public bool? recording_block { get; init; }
    public JsonElement? event_metadata { get; init; }
}

public sealed record Audio
{
    public required string codec_type { get; init; }
}

public sealed record Video
{
    public required int bit_rate { get; init; }
    public required string codec_type { get; init; }
    public Vp9Params? vp9_params { get; init; }
    public Av1Params? av1_params { get; init; }
    public H264Params? h264_params { get; init; }
    public H265Params? h265_params { get; init; }
}

public sealed record Vp9Params
{
    public int? profile_id { get; init; }
}

public sealed record Av1Params
{
    public int? profile { get; init; }
}

public sealed record H264Params
{
    public string? profile_level_id { get; init; }
}

public sealed record H265Params
{
    public JsonElement? level_id { get; init; }
}
