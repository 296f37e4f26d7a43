using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>Returns the connections of a channel that are in focus, in the order in which they were focused.</summary>
    /// <param name="channelId">The channel.</param>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> GetFocused(string channelId) => RunLocked(() => _spotlights.Find(channelId)?.Focused ?? []);

    /// <summary>Returns the maximum number of connections of a channel in focus at the same time.</summary>
    /// <param name="channelId">The channel.</param>
    /// <returns>The number.</returns>
    public int GetSpotlightNumber(string channelId) => RunLocked(() => (_spotlights.Find(channelId) ?? new Spotlight()).Number);

    ValueTask<FocusSpotlightFixedResponse> ISoraService.FocusSpotlightFixedAsync(FocusSpotlightFixedRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _channels.Find(request.ChannelId, request.ConnectionId);
        _spotlights.GetOrCreate(request.ChannelId).Fix(request.ConnectionId);
        return new FocusSpotlightFixedResponse { ChannelId = request.ChannelId, ConnectionId = request.ConnectionId };
    });

    ValueTask<FocusSpotlightResponse> ISoraService.FocusSpotlightAsync(FocusSpotlightRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        ConnectedClient client = _channels.Find(request.ChannelId, request.ConnectionId);
        if (!_spotlights.GetOrCreate(request.ChannelId).TryFocus(request.ConnectionId))
        {
            client.FocusFailures++;
        }

        return new FocusSpotlightResponse { ChannelId = request.ChannelId, ConnectionId = request.ConnectionId };
    });

    ValueTask<UnfocusSpotlightResponse> ISoraService.UnfocusSpotlightAsync(UnfocusSpotlightRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _channels.Find(request.ChannelId, request.ConnectionId);
        _spotlights.GetOrCreate(request.ChannelId).Leave(request.ConnectionId);
        return new UnfocusSpotlightResponse { ChannelId = request.ChannelId, ConnectionId = request.ConnectionId };
    });

    ValueTask<ChangeSpotlightNumberResponse> ISoraService.ChangeSpotlightNumberAsync(ChangeSpotlightNumberRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        // The number for an empty channel would never be removed, so it is not stored.
        if (_channels.GetClients(request.ChannelId).Count > 0)
        {
            _spotlights.GetOrCreate(request.ChannelId).Resize(request.SpotlightNumber);
        }

        return new ChangeSpotlightNumberResponse { ChannelId = request.ChannelId, SpotlightNumber = request.SpotlightNumber };
    });
}
