namespace Igata.Benchmarks.Peers.Mutable;

public sealed class StatsRequest
{
    public string? channel_id { get; set; }
    public string? connection_id { get; set; }
}
