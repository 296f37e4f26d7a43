using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>The spotlights of all channels, and the layers that viewers receive instead of those they requested when they connected.</summary>
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
