using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    // The layer that a viewer receives without a request.
    private static readonly Rid DefaultRid = Rid.R0;

    /// <summary>Returns the layer that a viewer receives of a sender's simulcast video: the requested layer, limited by the layers that are sent.</summary>
    /// <param name="channelId">The channel of both.</param>
    /// <param name="recvConnectionId">The viewer.</param>
    /// <param name="sendConnectionId">The sender.</param>
    /// <returns>The layer. Null if the sender does not use simulcast.</returns>
    public Rid? GetReceivedRid(string channelId, string recvConnectionId, string sendConnectionId) => RunLocked<Rid?>(() =>
    {
        _channels.Find(channelId, recvConnectionId);
        NewConnection sender = _channels.Find(channelId, sendConnectionId).Request;
        Rid requested = _rids.Find(recvConnectionId, sendConnectionId) ?? DefaultRid;
        return sender.Simulcast ? SimulcastLayers.SelectReceived(requested, sender.HighestRid) : default(Rid?);
    });

    ValueTask<RequestRtpStreamResponse> ISoraService.RequestRtpStreamAsync(RequestRtpStreamRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        EnumValidation.Check(request.Rid);
        FindPair(request.ChannelId, request.RecvConnectionId, request.SendConnectionId);
        _rids.Set(request.RecvConnectionId, request.SendConnectionId, request.Rid);
        return new RequestRtpStreamResponse
        {
            ChannelId = request.ChannelId,
            RecvConnectionId = request.RecvConnectionId,
            Rid = request.Rid,
            SendConnectionId = request.SendConnectionId,
        };
    });

    ValueTask<ResetRtpStreamResponse> ISoraService.ResetRtpStreamAsync(ResetRtpStreamRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        FindPair(request.ChannelId, request.RecvConnectionId, request.SendConnectionId);
        _rids.Reset(request.RecvConnectionId, request.SendConnectionId);
        return new ResetRtpStreamResponse
        {
            ChannelId = request.ChannelId,
            RecvConnectionId = request.RecvConnectionId,
            SendConnectionId = request.SendConnectionId,
        };
    });

    /// <summary>Finds the viewer. Throws unless both connections exist.</summary>
    private ConnectedClient FindPair(string channelId, string viewer, string? sender)
    {
        if (sender is not null)
        {
            _channels.Find(channelId, sender);
        }

        return _channels.Find(channelId, viewer);
    }
}
