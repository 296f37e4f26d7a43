namespace Igata.Emulator.ImageFlux;

/// <summary>The existing channels. Each is visible only to the access token that created it.</summary>
internal sealed class LiveChannels
{
    private const int MaxChannels = 10_000;

    // The channels are in the order in which they were created.
    private readonly OrderedDictionary<string, (string Owner, ImageFluxChannel Channel)> _channels = new(StringComparer.Ordinal);

    public IReadOnlyList<ImageFluxChannel> All => [.. _channels.Values.Select(static entry => entry.Channel)];

    public bool Has(string channelId) => _channels.ContainsKey(channelId);

    public void Add(string owner, ImageFluxChannel channel)
    {
        if (_channels.Count >= MaxChannels)
        {
            throw ImageFluxErrors.CreateTooMany(MaxChannels, "channels");
        }

        _channels.Add(channel.ChannelId, (owner, channel));
    }

    public IReadOnlyList<string> GetIdsByOwner(string owner) => [.. _channels.Values.Where(entry => entry.Owner == owner).Select(static entry => entry.Channel.ChannelId)];

    /// <summary>Finds a channel of the owner. A channel of another owner and a missing one cause the same error.</summary>
    public ImageFluxChannel Require(string owner, string channelId) =>
        _channels.TryGetValue(channelId, out (string Owner, ImageFluxChannel Channel) found) && found.Owner == owner
            ? found.Channel
            : throw ImageFluxErrors.CreateChannelNotFound();

    public void Remove(string channelId) => _channels.Remove(channelId);
}
