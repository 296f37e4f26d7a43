namespace Igata.Emulator.Sora;

/// <summary>Who is connected to what. A channel is there while someone is in it.</summary>
internal sealed class Channels
{
    private readonly SortedDictionary<string, List<ConnectedClient>> _channels = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>By the name of the channel, then in the order in which they came.</summary>
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
