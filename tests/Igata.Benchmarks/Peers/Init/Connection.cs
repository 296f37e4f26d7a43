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
}

public sealed record Audio
{
    public required string codec_type { get; init; }
}

public sealed record Video
{
    public required int bit_rate { get; init; }
    public required string codec_type { get; init; }
}
