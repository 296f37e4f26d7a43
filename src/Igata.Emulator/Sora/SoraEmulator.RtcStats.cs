using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<EquatableList<ConnectionRtcStats>> ISoraService.ListRtcStatsAsync(ListRtcStatsRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => CreateRtcStats(_channels.All));

    ValueTask<EquatableList<ConnectionRtcStats>> ISoraService.ListChannelRtcStatsAsync(ListChannelRtcStatsRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => CreateRtcStats(_channels.GetClients(request.ChannelId)));

    ValueTask<ConnectionRtcStats> ISoraService.GetRtcStatsAsync(GetRtcStatsRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => RtcStatsFactory.Create(_channels.Find(request.ChannelId, request.ConnectionId), Now));

    ValueTask<JsonData> ISoraService.ListChannelUserAgentStatsAsync(ListChannelUserAgentStatsRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => ToArray(CreateRtcStats(_channels.GetClients(request.ChannelId))));

    ValueTask<JsonData> ISoraService.GetUserAgentStatsAsync(GetUserAgentStatsRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => ToData(RtcStatsFactory.Create(_channels.Find(request.ChannelId, request.ConnectionId), Now)));

    private static JsonData ToData(IJsonWritable value) => JsonData.Parse(JsonCodec.ToUtf8(value));

    private static JsonData ToArray(IEnumerable<IJsonWritable> values) => JsonData.Parse($"[{string.Join(',', values.Select(static value => ToData(value).ToString()))}]");

    private EquatableList<ConnectionRtcStats> CreateRtcStats(IEnumerable<ConnectedClient> clients)
    {
        DateTimeOffset now = Now;
        return clients.Select(client => RtcStatsFactory.Create(client, now)).ToArray();
    }
}
