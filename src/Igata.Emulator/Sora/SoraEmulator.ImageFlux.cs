using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The members used by services that are based on Sora.</summary>
public sealed partial class SoraEmulator
{
    internal SoraEmulator(IdGenerator ids, EmulatorClock clock)
    {
        _clock = clock;
        _options = new SoraEmulatorOptions();
        _ids = ids;
        _sessionIds = new IdGenerator(0, "sessions");
        _startedAt = clock.GetUtcNow();
        _licenses = new LicenseStore(_options.License);
    }

    internal IReadOnlyList<Connection> GetConnections(string channelId) =>
        RunLocked(() => _channels.GetClients(channelId).Select(static client => client.Connection).ToList());

    internal void Disconnect(string channelId, string target) => RunLocked(() =>
    {
        Disconnect(_channels.GetClients(channelId), target, null);
        return true;
    });

    internal void Push(string channelId, Func<Connection, bool> predicate, JsonData data) =>
        RunLocked(() => Push(_channels.GetClients(channelId).Where(client => predicate(client.Connection)), data));

    /// <summary>Returns the statistics of the first connection of a client. Null if it has none.</summary>
    internal Stats? GetStats(string channelId, string clientId) => RunLocked(() =>
        FindByClient(channelId, clientId).FirstOrDefault() is { } client ? StatsFactory.Create(client, Now) : null);
}
