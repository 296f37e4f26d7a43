using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>The messages that connections received, oldest first. At most the last 10,000.</summary>
    public IReadOnlyList<DeliveredPush> Pushes => RunLocked(_pushes.ToList);

    ValueTask<Pushed> ISoraService.PushChannelAsync(PushChannelRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => Push(_channels.GetClients(request.ChannelId), request.Data));

    ValueTask<Pushed> ISoraService.PushClientAsync(PushClientRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => Push(FindByClient(request.ChannelId, request.ClientId), request.Data));

    ValueTask<Pushed> ISoraService.PushConnectionAsync(PushConnectionRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => Push([_channels.Find(request.ChannelId, request.ConnectionId)], request.Data));

    ValueTask<Pushed> ISoraService.PushChannelByRoleAsync(PushChannelByRoleRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => Push(FindByRole(request.ChannelId, request.Role), request.Data));

    private Pushed Push(IEnumerable<ConnectedClient> clients, JsonData data)
    {
        foreach (ConnectedClient client in clients)
        {
            _pushes.Add(new DeliveredPush(client.Connection.ChannelId, client.Connection.ClientId, client.ConnectionId, Now, data));
        }

        return new Pushed { Data = data, Type = "push" };
    }
}
