using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The spotlight of each channel, and the layers that viewers were given instead of those they asked for.</summary>
internal sealed class Spotlights
{
    private readonly Dictionary<string, Spotlight> _byChannel = [];

    public ViewerSelections<(SpotlightRid Focus, SpotlightRid Unfocus)> Rids { get; } = new();

    public Spotlight? Find(string channelId) => _byChannel.GetValueOrDefault(channelId);

    public Spotlight GetOrCreate(string channelId)
    {
        if (!_byChannel.TryGetValue(channelId, out Spotlight? spotlight))
        {
            _byChannel[channelId] = spotlight = new Spotlight();
        }

        return spotlight;
    }

    public void RemoveConnection(string channelId, string connectionId, bool isLast)
    {
        Rids.RemoveConnection(connectionId);
        Find(channelId)?.Leave(connectionId);
        if (isLast)
        {
            _byChannel.Remove(channelId);
        }
    }
}
