using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The filters by channel. A filter of a channel and one of a connection may have the same name.</summary>
internal sealed class ForwardingFilters
{
    private const string DefaultName = "default";
    private const int DefaultPriority = 32767;
    private const int MaxFilters = 1000;

    private readonly Dictionary<string, List<Entry>> _channels = new(StringComparer.Ordinal);

    /// <summary>All filters of a channel, in the order of their creation.</summary>
    public IEnumerable<Entry> GetAll(string channelId) => _channels.GetValueOrDefault(channelId) ?? [];

    public void Create(Entry filter)
    {
        if (!_channels.TryGetValue(filter.Filter.ChannelId, out List<Entry>? filters))
        {
            _channels[filter.Filter.ChannelId] = filters = [];
        }

        if (filters.Count == MaxFilters || filters.Any(other => other.HasKey(filter.ConnectionId, filter.Name)))
        {
            throw new SoraException(SoraEmulatorError.ForwardingFilterAlreadyExists, $"Filter '{filter.Name}' exists already.");
        }

        filters.Add(filter);
    }

    public void Update(Entry filter)
    {
        List<Entry> filters = Find(filter.Filter.ChannelId, filter.ConnectionId, filter.Name, out int index);
        filters[index] = filter;
    }

    public void Delete(string channelId, string? connectionId, string? name)
    {
        List<Entry> filters = Find(channelId, connectionId, name ?? DefaultName, out int index);
        filters.RemoveAt(index);
    }

    public void RemoveConnection(string channelId, string connectionId) => _channels.GetValueOrDefault(channelId)?.RemoveAll(filter => filter.ConnectionId == connectionId);

    public void RemoveChannel(string channelId) => _channels.Remove(channelId);

    /// <summary>Returns whether a viewer receives one kind of media of a sender: the first filter, by priority, that selects the media decides.</summary>
    public bool Forwards(string channelId, string viewer, ConnectedClient sender, string kind)
    {
        foreach (Entry filter in GetAll(channelId).Where(filter => filter.ConnectionId is null || filter.ConnectionId == viewer).OrderBy(static filter => filter.Priority))
        {
            bool selects = filter.Filter.Rules.Any(rules => rules.All(rule => Selects(rule, sender, kind)));
            if (filter.Filter.Action == ForwardingAction.Allow)
            {
                return selects;
            }

            if (selects)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Selects(ForwardingRule rule, ConnectedClient sender, string kind)
    {
        string value = rule.Field == ForwardingField.Kind ? kind
            : rule.Field == ForwardingField.ClientId ? sender.Connection.ClientId
            : sender.ConnectionId;
        return rule.Values.Contains(value) == (rule.Operator == ForwardingOperator.IsIn);
    }

    private List<Entry> Find(string channelId, string? connectionId, string name, out int index)
    {
        index = -1;
        if (_channels.TryGetValue(channelId, out List<Entry>? filters))
        {
            index = filters.FindIndex(filter => filter.HasKey(connectionId, name));
        }

        return index >= 0 ? filters! : throw new SoraException(SoraEmulatorError.ForwardingFilterNotFound, $"Filter '{name}' does not exist.");
    }

    /// <summary>A filter of a channel, or of one connection.</summary>
    internal sealed record Entry(ForwardingFilter Filter, string? ConnectionId)
    {
        public string Name => Filter.Name ?? DefaultName;

        public int Priority => Filter.Priority ?? DefaultPriority;

        public bool HasKey(string? connectionId, string name) => ConnectionId == connectionId && Name == name;
    }
}
