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
}

public sealed partial class Audio
{
    public string? codec_type { get; set; }
}

public sealed partial class Video
{
    public int bit_rate { get; set; }
    public string? codec_type { get; set; }
}
