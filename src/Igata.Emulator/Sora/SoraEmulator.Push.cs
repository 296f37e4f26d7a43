using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>The messages that connections got, oldest first; at most the last 10,000.</summary>
    public IReadOnlyList<DeliveredPush> Pushes => Locked(_pushes.ToList);

    ValueTask<Pushed> ISoraService.PushChannelAsync(PushChannelRequest request, CancellationToken cancellationToken) =>
        Answer(() => Push(_channels.In(request.ChannelId), request.Data));

    ValueTask<Pushed> ISoraService.PushClientAsync(PushClientRequest request, CancellationToken cancellationToken) =>
        Answer(() => Push(OfClient(request.ChannelId, request.ClientId), request.Data));

    ValueTask<Pushed> ISoraService.PushConnectionAsync(PushConnectionRequest request, CancellationToken cancellationToken) =>
        Answer(() => Push([_channels.Find(request.ChannelId, request.ConnectionId)], request.Data));

    ValueTask<Pushed> ISoraService.PushChannelByRoleAsync(PushChannelByRoleRequest request, CancellationToken cancellationToken) =>
        Answer(() => Push(OfRole(request.ChannelId, request.Role), request.Data));

    private Pushed Push(IEnumerable<Peer> peers, JsonData data)
    {
        foreach (Peer peer in peers)
        {
            _pushes.Add(new DeliveredPush(peer.Connection.ChannelId, peer.Connection.ClientId, peer.ConnectionId, Now, data));
        }

        return new Pushed { Data = data };
    }
}
