using Igata.ImageFlux;

namespace Igata.Emulator.ImageFlux;

/// <summary>ImageFlux as seen by the owner of an access token.</summary>
internal sealed partial class ImageFluxAccount(ImageFluxEmulator imageFlux, string owner) : IImageFluxService
{
    public ValueTask<CreateChannelResponse> CreateChannelAsync(CreateChannelRequest request, CancellationToken cancellationToken)
    {
        ImageFluxChannel channel = imageFlux.Create(owner, request);
        return new(new CreateChannelResponse { ChannelId = channel.ChannelId, SoraUrl = channel.SoraUrl, PlaylistUrl = channel.PlaylistUrl });
    }

    public ValueTask DeleteChannelAsync(DeleteChannelRequest request, CancellationToken cancellationToken)
    {
        imageFlux.Delete(owner, request.ChannelId);
        return ValueTask.CompletedTask;
    }

    public ValueTask<CreateArchiveDestinationResponse> CreateArchiveDestinationAsync(CreateArchiveDestinationRequest request, CancellationToken cancellationToken) =>
        new(new CreateArchiveDestinationResponse { ArchiveDestinationId = imageFlux.Create(owner, request).ArchiveDestinationId });

    public ValueTask DeleteArchiveDestinationAsync(DeleteArchiveDestinationRequest request, CancellationToken cancellationToken)
    {
        imageFlux.DeleteDestination(owner, request.ArchiveDestinationId);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ListArchiveDestinationResponse> ListArchiveDestinationAsync(ListArchiveDestinationRequest request, CancellationToken cancellationToken) =>
        new(new ListArchiveDestinationResponse { ArchiveDestinations = imageFlux.GetDestinations(owner).ToArray() });
}
