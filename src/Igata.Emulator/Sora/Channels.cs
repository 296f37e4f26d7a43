namespace Igata.Emulator.Sora;

/// <summary>Who is connected to what. A channel is there while someone is in it.</summary>
internal sealed class Channels
{
    private readonly SortedDictionary<string, List<Peer>> _channels = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>By the name of the channel, then in the order in which they came.</summary>
    public IEnumerable<Peer> All => _channels.Values.SelectMany(static peers => peers);

    public IReadOnlyList<Peer> In(string channelId) => _channels.TryGetValue(channelId, out List<Peer>? peers) ? peers : [];

    public Peer? Find(string connectionId) => All.FirstOrDefault(peer => peer.ConnectionId == connectionId);

    public Peer Find(string channelId, string connectionId) =>
        In(channelId).FirstOrDefault(peer => peer.ConnectionId == connectionId)
        ?? throw SoraEmulatorError.NoConnection(channelId, connectionId);

    public void Add(Peer peer)
    {
        if (!_channels.TryGetValue(peer.Connection.ChannelId, out List<Peer>? peers))
        {
            _channels[peer.Connection.ChannelId] = peers = [];
        }

        peers.Add(peer);
        Count++;
    }

    public void Remove(Peer peer)
    {
        List<Peer> peers = _channels[peer.Connection.ChannelId];
        peers.Remove(peer);
        Count--;
        if (peers.Count == 0)
        {
            _channels.Remove(peer.Connection.ChannelId);
        }
    }
}
