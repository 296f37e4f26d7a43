namespace Igata.Emulator.Sora;

/// <summary>The connected clients by channel. A channel exists while it has clients.</summary>
internal sealed class Channels
{
    private readonly SortedDictionary<string, List<ConnectedClient>> _channels = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>All clients, ordered by channel, then by time of connection.</summary>
    public IEnumerable<ConnectedClient> All => _channels.Values.SelectMany(static clients => clients);

    public IReadOnlyList<ConnectedClient> GetClients(string channelId) => _channels.TryGetValue(channelId, out List<ConnectedClient>? clients) ? clients : [];

    public ConnectedClient? Find(string connectionId) => All.FirstOrDefault(client => client.ConnectionId == connectionId);

    public ConnectedClient Find(string channelId, string connectionId) =>
        GetClients(channelId).FirstOrDefault(client => client.ConnectionId == connectionId)
        ?? throw SoraEmulatorError.CreateConnectionNotFound(channelId, connectionId);

    public void Add(ConnectedClient client)
    {
        if (!_channels.TryGetValue(client.Connection.ChannelId, out List<ConnectedClient>? clients))
        {
            _channels[client.Connection.ChannelId] = clients = [];
        }

        clients.Add(client);
        Count++;
    }

    public void Remove(ConnectedClient client)
    {
        List<ConnectedClient> clients = _channels[client.Connection.ChannelId];
        clients.Remove(client);
        Count--;
        if (clients.Count == 0)
        {
            _channels.Remove(client.Connection.ChannelId);
        }
    }
}
