namespace Igata.Benchmarks.Peers.Mutable;

public sealed partial class Found
{
    public Channel? channel { get; set; }
}

public sealed partial class Channel
{
    public Guid id { get; set; }
    public string? name { get; set; }
    public List<ChannelMember>? members { get; set; }
    public List<Publication>? publications { get; set; }
    public List<Subscription>? subscriptions { get; set; }
    public string? metadata { get; set; }
}

public sealed partial class ChannelMember
{
    public Guid id { get; set; }
    public string? type { get; set; }
    public string? subtype { get; set; }
    public string? name { get; set; }
    public string? metadata { get; set; }
}

public sealed partial class Publication
{
    public Guid id { get; set; }
    public Guid publisherId { get; set; }
    public string? contentType { get; set; }
    public string? originId { get; set; }
    public string? originPublisherId { get; set; }
    public bool isEnabled { get; set; }
    public string? metadata { get; set; }
    public string? type { get; set; }
}

public sealed partial class Subscription
{
    public Guid id { get; set; }
    public Guid publicationId { get; set; }
    public string? subscriberId { get; set; }
}
