using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>What a member is to publish. Only the member is needed.</summary>
public sealed record NewPublication
{
    /// <summary>The id; made up unless given.</summary>
    public Guid? Id { get; init; }

    /// <summary>The member that publishes it.</summary>
    public required Guid PublisherId { get; init; }

    /// <summary>Video unless given.</summary>
    public PublicationContentType ContentType { get; init; } = PublicationContentType.Video;

    /// <summary>The publication of the channel that this one forwards; none unless given.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>Whether it is sent. True unless given.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whatever the application keeps with it; nothing unless given.</summary>
    public string? Metadata { get; init; }

    /// <summary>The way it takes; not told unless given.</summary>
    public PublicationType? Type { get; init; }
}
