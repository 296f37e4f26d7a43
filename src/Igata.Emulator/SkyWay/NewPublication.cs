using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>A publication to add to a channel. Only the publisher is required.</summary>
public sealed record NewPublication
{
    /// <summary>The id. Default: a generated one.</summary>
    public Guid? Id { get; init; }

    /// <summary>The id of the member that publishes it.</summary>
    public required Guid PublisherId { get; init; }

    /// <summary>The content type. Default: video.</summary>
    public PublicationContentType ContentType { get; init; } = PublicationContentType.Video;

    /// <summary>The publication that this one forwards. Default: none.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>Whether the publication is enabled. Default: true.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Metadata of the application. Default: none.</summary>
    public string? Metadata { get; init; }

    /// <summary>The type of connection. Default: not specified.</summary>
    public PublicationType? Type { get; init; }
}
