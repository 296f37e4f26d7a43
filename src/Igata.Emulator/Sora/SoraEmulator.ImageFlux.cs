using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>What a service that is built on Sora does with it.</summary>
public sealed partial class SoraEmulator
{
    internal SoraEmulator(IdGenerator ids, EmulatorClock clock)
    {
        _clock = clock;
        _ids = ids;
        _licenses = new LicenseStore(new SoraEmulatorOptions().License);
    }

    internal IReadOnlyList<Connection> GetConnections(string channelId) =>
        RunLocked(() => _channels.GetClients(channelId).Select(static client => client.Connection).ToList());

    internal void Disconnect(string channelId, string target) => RunLocked(() =>
    {
        Disconnect(_channels.GetClients(channelId), target, null);
        return true;
    });

    internal void Push(string channelId, Func<Connection, bool> whom, JsonData data) =>
        RunLocked(() => Push(_channels.GetClients(channelId).Where(client => whom(client.Connection)), data));

    /// <summary>The counters of the first connection of a client; null when it has none.</summary>
    internal Stats? GetStats(string channelId, string clientId) => RunLocked(() =>
        FindByClient(channelId, clientId).FirstOrDefault() is { } client ? StatsFactory.Create(client, Now) : null);
}
