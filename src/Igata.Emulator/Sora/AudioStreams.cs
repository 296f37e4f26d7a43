namespace Igata.Emulator.Sora;

/// <summary>The channels whose audio is streamed, and the connections that receive the results.</summary>
internal sealed class AudioStreams
{
    private readonly HashSet<string> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _subscribers = new(StringComparer.Ordinal);

    public bool IsStarted(string channelId) => _channels.Contains(channelId);

    public void Start(string channelId) => _channels.Add(channelId);

    public void Stop(string channelId)
    {
        _channels.Remove(channelId);
        _subscribers.Remove(channelId);
    }

    public void Subscribe(string channelId, string connectionId)
    {
        if (!_subscribers.TryGetValue(channelId, out SortedSet<string>? subscribers))
        {
            _subscribers[channelId] = subscribers = new SortedSet<string>(StringComparer.Ordinal);
        }

        subscribers.Add(connectionId);
    }

    public void Unsubscribe(string channelId, string connectionId) => _subscribers.GetValueOrDefault(channelId)?.Remove(connectionId);

    public bool IsSubscribed(string channelId, string connectionId) => _subscribers.GetValueOrDefault(channelId)?.Contains(connectionId) == true;

    public void RemoveConnection(string channelId, string connectionId) => Unsubscribe(channelId, connectionId);
}
