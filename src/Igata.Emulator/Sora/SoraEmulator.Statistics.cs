using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<Stats> ISoraService.GetStatsConnectionAsync(GetStatsConnectionRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => StatsFactory.Create(_channels.Find(request.ChannelId, request.ConnectionId), Now));

    ValueTask<EquatableList<Stats>> ISoraService.GetStatsClientAsync(GetStatsClientRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => CreateStats(FindByClient(request.ChannelId, request.ClientId)));

    ValueTask<EquatableList<Stats>> ISoraService.GetStatsAllConnectionsAsync(CancellationToken cancellationToken) =>
        RunLockedAsync(() => CreateStats(_channels.All));

    private EquatableList<Stats> CreateStats(IEnumerable<ConnectedClient> clients)
    {
        DateTimeOffset now = Now;
        return clients.Select(client => StatsFactory.Create(client, now)).ToArray();
    }
}
