namespace Igata.Emulator.SkyWay;

/// <summary>The channels of all applications, in the order in which they were created.</summary>
internal sealed class ChannelStates
{
    private const int MaxChannels = 10_000;

    private readonly OrderedDictionary<Guid, ChannelState> _byId = [];
    private readonly Dictionary<(Guid AppId, string Name), ChannelState> _byName = [];

    public IEnumerable<ChannelState> All => _byId.Values;

    public ChannelState? Find(Guid appId, Guid id) => _byId.GetValueOrDefault(id) is { } channel && channel.AppId == appId ? channel : null;

    public ChannelState? Find(Guid appId, string name) => _byName.GetValueOrDefault((appId, name));

    public ChannelState? Find(Guid id) => _byId.GetValueOrDefault(id);

    public void Add(ChannelState channel)
    {
        if (_byId.Count >= MaxChannels)
        {
            throw SkyWayErrors.CreateTooMany(MaxChannels);
        }

        if (channel.Summary.Name is { } name && !_byName.TryAdd((channel.AppId, name), channel))
        {
            throw SkyWayErrors.CreateNameAlreadyExists(name);
        }

        _byId.Add(channel.Id, channel);
    }
}
