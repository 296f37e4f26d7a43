using Igata.Runtime.Json;
using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>What a service that is built on Sora does with it.</summary>
public sealed partial class SoraEmulator
{
    internal SoraEmulator(Ids ids, EmulatorClock clock)
    {
        _clock = clock;
        _ids = ids;
        _licenses = new Licenses(new SoraEmulatorOptions().License);
    }

    internal IReadOnlyList<Connection> ConnectionsIn(string channelId) =>
        Locked(() => _channels.In(channelId).Select(static peer => peer.Connection).ToList());

    internal void Disconnect(string channelId, string target) => Locked(() =>
    {
        Disconnect(_channels.In(channelId), target, null);
        return true;
    });

    internal void Push(string channelId, Func<Connection, bool> whom, JsonData data) =>
        Locked(() => Push(_channels.In(channelId).Where(peer => whom(peer.Connection)), data));

    /// <summary>The counters of the first connection of a client; null when it has none.</summary>
    internal Stats? Count(string channelId, string clientId) => Locked(() =>
        OfClient(channelId, clientId).FirstOrDefault() is { } peer ? Counters.Of(peer, Now) : null);
}
