using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    // The layer that a viewer receives without a request.
    private static readonly SimulcastRid DefaultRid = SimulcastRid.R0;

    /// <summary>Returns the layer that a viewer receives of a sender's simulcast video: the requested layer, limited by the layers that are sent.</summary>
    /// <param name="channelId">The channel of both.</param>
    /// <param name="recvConnectionId">The viewer.</param>
    /// <param name="sendConnectionId">The sender.</param>
    /// <returns>The layer. Null if the sender does not use simulcast, or if the viewer receives no video.</returns>
    public Rid? GetReceivedRid(string channelId, string recvConnectionId, string sendConnectionId) => RunLocked<Rid?>(() =>
    {
        _channels.Find(channelId, recvConnectionId);
        NewConnection sender = _channels.Find(channelId, sendConnectionId).Request;
        SimulcastRid requested = _rids.Find(recvConnectionId, sendConnectionId) ?? DefaultRid;
        return !sender.Simulcast || requested == SimulcastRid.None || _pauses.Find(recvConnectionId, sendConnectionId) == true ? null
            : requested == SimulcastRid.Auto ? sender.HighestRid
            : SimulcastLayers.SelectReceived(new Rid(requested.Value), sender.HighestRid);
    });

    /// <summary>The requests for key frames, oldest first. At most the last 10,000.</summary>
    public IReadOnlyList<KeyFrameRequest> KeyFrameRequests => RunLocked(_keyFrames.ToList);

    ValueTask<RequestRtpStreamResponse> ISoraService.RequestRtpStreamAsync(RequestRtpStreamRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        EnumValidation.Check(request.Rid);
        FindPair(request.ChannelId, request.RecvConnectionId, request.SendConnectionId);
        _rids.Set(request.RecvConnectionId, request.SendConnectionId, new SimulcastRid(request.Rid.Value));
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

    ValueTask<RequestSimulcastRidResponse> ISoraService.RequestSimulcastRidAsync(RequestSimulcastRidRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        EnumValidation.Check(request.Rid);
        FindPair(request.ChannelId, request.ReceiverConnectionId, request.SenderConnectionId);
        _rids.Set(request.ReceiverConnectionId, request.SenderConnectionId, request.Auto == true ? SimulcastRid.Auto : request.Rid);
        return new RequestSimulcastRidResponse
        {
            ChannelId = request.ChannelId,
            ReceiverConnectionId = request.ReceiverConnectionId,
            Rid = request.Rid,
            SenderConnectionId = request.SenderConnectionId,
            Auto = request.Auto,
        };
    });

    ValueTask<JsonData> ISoraService.RequestKeyFrameAsync(RequestKeyFrameRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        EnumValidation.Check(request.Rid);
        ConnectedClient sender = _channels.Find(request.ChannelId, request.ConnectionId);
        _keyFrames.Add(new KeyFrameRequest(sender.Connection.ChannelId, sender.ConnectionId, request.Rid, Now));
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.PauseRtpStreamAsync(PauseRtpStreamRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        FindPair(request.ChannelId, request.RecvConnectionId, request.SendConnectionId);
        _pauses.Set(request.RecvConnectionId, request.SendConnectionId, true);
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.ResumeRtpStreamAsync(ResumeRtpStreamRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        FindPair(request.ChannelId, request.RecvConnectionId, request.SendConnectionId);
        _pauses.Reset(request.RecvConnectionId, request.SendConnectionId);
        return EmptyResponse;
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
