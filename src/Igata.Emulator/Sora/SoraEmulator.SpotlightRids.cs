using Igata.Runtime;
using Igata.Sora;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    // The documentation defines only "ok".
    private static readonly SpotlightRidOutcome NotFound = new("not-found");

    /// <summary>Returns the layer that a viewer receives of a sender, depending on whether the sender is in focus.</summary>
    /// <param name="channelId">The channel of both.</param>
    /// <param name="recvConnectionId">The viewer.</param>
    /// <param name="sendConnectionId">The sender.</param>
    /// <returns>The layer requested by the last <c>RequestSpotlightRid</c>, or when the viewer connected.</returns>
    public SpotlightRid GetReceivedSpotlightRid(string channelId, string recvConnectionId, string sendConnectionId) => RunLocked(() =>
    {
        NewConnection viewer = FindPair(channelId, recvConnectionId, sendConnectionId).Request;
        (SpotlightRid focus, SpotlightRid unfocus) = _spotlights.Rids.Find(recvConnectionId, sendConnectionId)
            ?? (viewer.SpotlightFocusRid, viewer.SpotlightUnfocusRid);
        return _spotlights.Find(channelId)?.Focused.Contains(sendConnectionId) == true ? focus : unfocus;
    });

    ValueTask<RequestSpotlightRidResponse> ISoraService.RequestSpotlightRidAsync(RequestSpotlightRidRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        EnumValidation.Check(request.SpotlightFocusRid);
        EnumValidation.Check(request.SpotlightUnfocusRid);
        FindPair(request.ChannelId, request.RecvConnectionId, request.SendConnectionId);
        _spotlights.Rids.Set(request.RecvConnectionId, request.SendConnectionId, (request.SpotlightFocusRid, request.SpotlightUnfocusRid));
        return new RequestSpotlightRidResponse
        {
            ChannelId = request.ChannelId,
            RecvConnectionId = request.RecvConnectionId,
            SendConnectionId = request.SendConnectionId,
            SpotlightFocusRid = request.SpotlightFocusRid,
            SpotlightUnfocusRid = request.SpotlightUnfocusRid,
        };
    });

    ValueTask<ResetSpotlightRidResponse> ISoraService.ResetSpotlightRidAsync(ResetSpotlightRidRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        FindPair(request.ChannelId, request.RecvConnectionId, request.SendConnectionId);
        _spotlights.Rids.Reset(request.RecvConnectionId, request.SendConnectionId);
        return new ResetSpotlightRidResponse
        {
            ChannelId = request.ChannelId,
            RecvConnectionId = request.RecvConnectionId,
            SendConnectionId = request.SendConnectionId,
        };
    });

    ValueTask<BatchRequestSpotlightRidResponse> ISoraService.BatchRequestSpotlightRidAsync(BatchRequestSpotlightRidRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        foreach (SpotlightRidItem item in request.ItemList)
        {
            EnumValidation.Check(item.SpotlightFocusRid);
            EnumValidation.Check(item.SpotlightUnfocusRid);
        }

        EquatableList<SpotlightRidResult> results = ((IEnumerable<SpotlightRidItem>)request.ItemList).Select(item => Apply(request.ChannelId, item)).ToArray();
        return new BatchRequestSpotlightRidResponse { ChannelId = request.ChannelId, ItemList = results };
    });

    private SpotlightRidResult Apply(string channelId, SpotlightRidItem item)
    {
        bool found = new[] { item.RecvConnectionId, item.SendConnectionId }
            .All(id => _channels.GetClients(channelId).Any(client => client.ConnectionId == id));
        if (found)
        {
            _spotlights.Rids.Set(item.RecvConnectionId, item.SendConnectionId, (item.SpotlightFocusRid, item.SpotlightUnfocusRid));
        }

        return new SpotlightRidResult
        {
            RecvConnectionId = item.RecvConnectionId,
            Result = found ? SpotlightRidOutcome.Ok : NotFound,
            SendConnectionId = item.SendConnectionId,
            SpotlightFocusRid = item.SpotlightFocusRid,
            SpotlightUnfocusRid = item.SpotlightUnfocusRid,
        };
    }
}
