namespace Igata.Benchmarks.Peers.Mutable;

public sealed partial class RecordingRequest
{
    public string? channel_id { get; set; }
    public long expire_time { get; set; }
    public long? split_duration { get; set; }
    public bool? split_only { get; set; }
}

public sealed partial class Recording
{
    public string? channel_id { get; set; }
    public long expire_time { get; set; }
    public string? recording_id { get; set; }
    public long? split_duration { get; set; }
    public bool? split_only { get; set; }
}
