using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<Stats> ISoraService.GetStatsConnectionAsync(GetStatsConnectionRequest request, CancellationToken cancellationToken) =>
        Answer(() => Counters.Of(_channels.Find(request.ChannelId, request.ConnectionId), Now));

    ValueTask<EquatableList<Stats>> ISoraService.GetStatsClientAsync(GetStatsClientRequest request, CancellationToken cancellationToken) =>
        Answer(() => CountersOf(OfClient(request.ChannelId, request.ClientId)));

    ValueTask<EquatableList<Stats>> ISoraService.GetStatsAllConnectionsAsync(CancellationToken cancellationToken) =>
        Answer(() => CountersOf(_channels.All));

    private EquatableList<Stats> CountersOf(IEnumerable<Peer> peers)
    {
        DateTimeOffset now = Now;
        return peers.Select(peer => Counters.Of(peer, now)).ToArray();
    }
}
