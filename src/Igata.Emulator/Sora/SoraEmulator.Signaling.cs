using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<DisconnectChannelResponse> ISoraService.DisconnectChannelAsync(DisconnectChannelRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        Disconnect(_channels.In(request.ChannelId), SoraTargets.DisconnectChannel, request.Reason);
        return new DisconnectChannelResponse { ChannelId = request.ChannelId };
    });

    ValueTask<DisconnectClientResponse> ISoraService.DisconnectClientAsync(DisconnectClientRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        Disconnect(OfClient(request.ChannelId, request.ClientId), SoraTargets.DisconnectClient, request.Reason);
        return new DisconnectClientResponse { ChannelId = request.ChannelId, ClientId = request.ClientId };
    });

    ValueTask<DisconnectConnectionResponse> ISoraService.DisconnectConnectionAsync(DisconnectConnectionRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        Disconnect(_channels.Find(request.ChannelId, request.ConnectionId), SoraTargets.DisconnectConnection, request.Reason);
        return new DisconnectConnectionResponse { ChannelId = request.ChannelId, ConnectionId = request.ConnectionId };
    });

    ValueTask<DisconnectChannelByRoleResponse> ISoraService.DisconnectChannelByRoleAsync(DisconnectChannelByRoleRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        Disconnect(OfRole(request.ChannelId, request.Role), SoraTargets.DisconnectChannelByRole, null);
        return new DisconnectChannelByRoleResponse { ChannelId = request.ChannelId, Role = request.Role };
    });

    ValueTask<EquatableList<Connection>> ISoraService.ListConnectionsAsync(CancellationToken cancellationToken) =>
        Answer(() => ListOf(_channels.All));

    ValueTask<EquatableList<Connection>> ISoraService.ListChannelConnectionsAsync(ListChannelConnectionsRequest request, CancellationToken cancellationToken) =>
        Answer(() => ListOf(_channels.In(request.ChannelId)));

    private IEnumerable<Peer> OfClient(string channelId, string clientId) =>
        _channels.In(channelId).Where(peer => peer.Connection.ClientId == clientId);

    private IEnumerable<Peer> OfRole(string channelId, Role role)
    {
        KnownWords.Check(role);
        return _channels.In(channelId).Where(peer => peer.Connection.Role == role);
    }

    private static EquatableList<Connection> ListOf(IEnumerable<Peer> peers) => peers.Select(static peer => peer.Connection).ToArray();
}
