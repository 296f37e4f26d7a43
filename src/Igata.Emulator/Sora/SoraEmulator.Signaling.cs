using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<DisconnectChannelResponse> ISoraService.DisconnectChannelAsync(DisconnectChannelRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        Disconnect(_channels.GetClients(request.ChannelId), SoraTargets.DisconnectChannel, request.Reason);
        return new DisconnectChannelResponse { ChannelId = request.ChannelId };
    });

    ValueTask<DisconnectClientResponse> ISoraService.DisconnectClientAsync(DisconnectClientRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        Disconnect(FindByClient(request.ChannelId, request.ClientId), SoraTargets.DisconnectClient, request.Reason);
        return new DisconnectClientResponse { ChannelId = request.ChannelId, ClientId = request.ClientId };
    });

    ValueTask<DisconnectConnectionResponse> ISoraService.DisconnectConnectionAsync(DisconnectConnectionRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        Disconnect(_channels.Find(request.ChannelId, request.ConnectionId), SoraTargets.DisconnectConnection, request.Reason);
        return new DisconnectConnectionResponse { ChannelId = request.ChannelId, ConnectionId = request.ConnectionId };
    });

    ValueTask<DisconnectChannelByRoleResponse> ISoraService.DisconnectChannelByRoleAsync(DisconnectChannelByRoleRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        Disconnect(FindByRole(request.ChannelId, request.Role), SoraTargets.DisconnectChannelByRole, null);
        return new DisconnectChannelByRoleResponse { ChannelId = request.ChannelId, Role = request.Role };
    });

    ValueTask<EquatableList<Connection>> ISoraService.ListConnectionsAsync(CancellationToken cancellationToken) =>
        RunLockedAsync(() => ListConnections(_channels.All));

    ValueTask<EquatableList<Connection>> ISoraService.ListChannelConnectionsAsync(ListChannelConnectionsRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => ListConnections(_channels.GetClients(request.ChannelId)));

    private IEnumerable<ConnectedClient> FindByClient(string channelId, string clientId) =>
        _channels.GetClients(channelId).Where(client => client.Connection.ClientId == clientId);

    private IEnumerable<ConnectedClient> FindByRole(string channelId, Role role)
    {
        EnumValidation.Check(role);
        return _channels.GetClients(channelId).Where(client => client.Connection.Role == role);
    }

    private static EquatableList<Connection> ListConnections(IEnumerable<ConnectedClient> clients) => clients.Select(static client => client.Connection).ToArray();
}
