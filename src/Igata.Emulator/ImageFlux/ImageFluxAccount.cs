using Igata.ImageFlux;
using Igata.ImageFlux.Server;
using Igata.Runtime;

namespace Igata.Emulator.ImageFlux;

/// <summary>ImageFlux as seen by the owner of an access token.</summary>
internal sealed partial class ImageFluxAccount(ImageFluxEmulator imageFlux, string owner) : IImageFluxService
{
    public ValueTask<CreateChannelResponse> CreateChannelAsync(CreateChannelRequest request, CancellationToken cancellationToken)
    {
        ImageFluxChannel channel = imageFlux.Create(owner, new NewChannel(request.AuthWebhookUrl, request.EventWebhookUrl) { Hls = request.Hls, HasPlaylist = true });
        return new(new CreateChannelResponse { ChannelId = channel.ChannelId, SoraUrl = channel.SoraUrl, PlaylistUrl = channel.PlaylistUrl });
    }

    public ValueTask<CreateMultistreamChannelResponse> CreateMultistreamChannelAsync(CreateMultistreamChannelRequest request, CancellationToken cancellationToken)
    {
        ImageFluxChannel channel = imageFlux.Create(owner, new NewChannel(request.AuthWebhookUrl, request.EventWebhookUrl));
        return new(new CreateMultistreamChannelResponse { ChannelId = channel.ChannelId, SoraUrl = channel.SoraUrl });
    }

    public ValueTask<CreateMultistreamChannelWithHlsResponse> CreateMultistreamChannelWithHlsAsync(CreateMultistreamChannelWithHlsRequest request, CancellationToken cancellationToken)
    {
        ImageFluxChannel channel = imageFlux.Create(owner, new NewChannel(request.AuthWebhookUrl, request.EventWebhookUrl) { Hls = request.Hls, HasPlaylists = true });
        return new(new CreateMultistreamChannelWithHlsResponse { ChannelId = channel.ChannelId, SoraUrl = channel.SoraUrl });
    }

    public ValueTask<CreateRTMPChannelResponse> CreateRTMPChannelAsync(CreateRTMPChannelRequest request, CancellationToken cancellationToken)
    {
        ImageFluxChannel channel = imageFlux.Create(
            owner, new NewChannel(request.AuthWebhookUrl, request.EventWebhookUrl) { Hls = request.Hls, HasPlaylist = true, HasIngest = true });
        return new(new CreateRTMPChannelResponse { ChannelId = channel.ChannelId, IngestUrl = channel.IngestUrl!.OriginalString, PlaylistUrl = channel.PlaylistUrl });
    }

    public ValueTask<ListPlaylistURLsResponse> ListPlaylistURLsAsync(ListPlaylistURLsRequest request, CancellationToken cancellationToken) =>
        new(new ListPlaylistURLsResponse { ChannelId = request.ChannelId, Hls = imageFlux.GetPlaylists(owner, request.ChannelId).ToArray() });

    public ValueTask<ListChannelIDsResponse> ListChannelIDsAsync(ListChannelIDsRequest request, CancellationToken cancellationToken) =>
        new(new ListChannelIDsResponse { ChannelIds = imageFlux.GetChannelIds(owner).ToArray() });

    public ValueTask<GetEncryptKeyResponse> GetEncryptKeyAsync(GetEncryptKeyRequest request, CancellationToken cancellationToken) =>
        new(new GetEncryptKeyResponse { EncryptKey = new Secret(ImageFluxEmulator.GetEncryptKey(owner, request.Kid)) });

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
