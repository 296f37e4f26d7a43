using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>The Channel API as seen by one application.</summary>
internal sealed class SkyWayService(SkyWayEmulator skyWay, Guid appId) : ISkyWayService
{
    public ValueTask<FindChannelResponse> FindChannelAsync(FindChannelRequest request, CancellationToken cancellationToken) =>
        new(new FindChannelResponse { Channel = skyWay.Find(appId, request.Id, request.Name) });

    public ValueTask<CreateChannelResponse> CreateChannelAsync(CreateChannelRequest request, CancellationToken cancellationToken) =>
        new(new CreateChannelResponse { Channel = skyWay.Create(appId, request.Name, request.Metadata) });

    public ValueTask<FindOrCreateChannelResponse> FindOrCreateChannelAsync(FindOrCreateChannelRequest request, CancellationToken cancellationToken) =>
        new(new FindOrCreateChannelResponse { Channel = skyWay.FindOrCreate(appId, request.Name, request.Metadata) });
}
