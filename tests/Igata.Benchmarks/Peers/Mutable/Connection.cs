using System.Text.Json;

namespace Igata.Benchmarks.Peers.Mutable;

public sealed partial class Connection
{
    public Audio? audio { get; set; }
    public string? channel_id { get; set; }
    public string? client_id { get; set; }
    public long created_time { get; set; }
    public string? bundle_id { get; set; }
    public string? connection_id { get; set; }
    public bool multistream { get; set; }
    public string? role { get; set; }
    public bool simulcast { get; set; }
    public bool spotlight { get; set; }
    public Video? video { get; set; }
    public DateTimeOffset? created_timestamp { get; set; }
    public string? node_name { get; set; }
    public string? session_id { get; set; }
    public bool? recording_block { get; set; }
    public JsonElement? event_metadata { get; set; }
}

public sealed partial class Audio
{
    public string? codec_type { get; set; }
}

public sealed partial class Video
{
    public int bit_rate { get; set; }
    public string? codec_type { get; set; }
    public Vp9Params? vp9_params { get; set; }
    public Av1Params? av1_params { get; set; }
    public H264Params? h264_params { get; set; }
    public H265Params? h265_params { get; set; }
}

public sealed partial class Vp9Params
{
    public int? profile_id { get; set; }
}

public sealed partial class Av1Params
{
    public int? profile { get; set; }
}

public sealed partial class H264Params
{
    public string? profile_level_id { get; set; }
}

public sealed partial class H265Params
{
    public JsonElement? level_id { get; set; }
}
