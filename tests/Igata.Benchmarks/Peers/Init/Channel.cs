namespace Igata.Benchmarks.Peers.Init;

public sealed record Found
{
    public required Channel channel { get; init; }
}

public sealed record Channel
{
    public required Guid id { get; init; }
    public string? name { get; init; }
    public required List<ChannelMember> members { get; init; }
    public required List<Publication> publications { get; init; }
    public required List<Subscription> subscriptions { get; init; }
    public string? metadata { get; init; }
}

public sealed record ChannelMember
{
    public required Guid id { get; init; }
    public required string type { get; init; }
    public string? subtype { get; init; }
    public string? name { get; init; }
    public string? metadata { get; init; }
}

public sealed record Publication
{
    public required Guid id { get; init; }
    public required Guid publisherId { get; init; }
    public required string contentType { get; init; }
    public string? originId { get; init; }
    public string? originPublisherId { get; init; }
    public required bool isEnabled { get; init; }
    public string? metadata { get; init; }
    public string? type { get; init; }
}

public sealed record Subscription
{
    public required Guid id { get; init; }
    public required Guid publicationId { get; init; }
    public required string subscriberId { get; init; }
}
