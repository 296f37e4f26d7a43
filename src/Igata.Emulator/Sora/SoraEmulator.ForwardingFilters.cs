using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    /// <summary>Returns whether the forwarding filters let a viewer receive one kind of media of a sender.</summary>
    /// <param name="channelId">The channel of both.</param>
    /// <param name="recvConnectionId">The viewer.</param>
    /// <param name="sendConnectionId">The sender.</param>
    /// <param name="kind">The kind of media, <c>audio</c> or <c>video</c>.</param>
    /// <returns>Whether the viewer receives it.</returns>
    public bool IsForwarded(string channelId, string recvConnectionId, string sendConnectionId, string kind) => RunLocked(() =>
        _filters.Forwards(channelId, _channels.Find(channelId, recvConnectionId).ConnectionId, _channels.Find(channelId, sendConnectionId), kind));

    ValueTask<JsonData> ISoraService.ListForwardingFiltersAsync(ListForwardingFiltersRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
        ToArray(_filters.GetAll(request.ChannelId).Where(filter => request.Blocked is not { } blocked || blocked == (filter.Filter.Action != ForwardingAction.Allow)).Select(Describe)));

    ValueTask<JsonData> ISoraService.CreateChannelForwardingFilterAsync(ForwardingFilter request, CancellationToken cancellationToken) =>
        ChangeFilters(request, null, _filters.Create);

    ValueTask<JsonData> ISoraService.UpdateChannelForwardingFilterAsync(ForwardingFilter request, CancellationToken cancellationToken) =>
        ChangeFilters(request, null, _filters.Update);

    ValueTask<JsonData> ISoraService.DeleteChannelForwardingFilterAsync(DeleteChannelForwardingFilterRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _filters.Delete(request.ChannelId, null, request.Name);
        return EmptyResponse;
    });

    ValueTask<JsonData> ISoraService.CreateConnectionForwardingFilterAsync(ConnectionForwardingFilter request, CancellationToken cancellationToken) =>
        ChangeFilters(ToFilter(request), request.ConnectionId, _filters.Create);

    ValueTask<JsonData> ISoraService.UpdateConnectionForwardingFilterAsync(ConnectionForwardingFilter request, CancellationToken cancellationToken) =>
        ChangeFilters(ToFilter(request), request.ConnectionId, _filters.Update);

    ValueTask<JsonData> ISoraService.DeleteConnectionForwardingFilterAsync(DeleteConnectionForwardingFilterRequest request, CancellationToken cancellationToken) => RunLockedAsync(() =>
    {
        _filters.Delete(request.ChannelId, request.ConnectionId, request.Name);
        return EmptyResponse;
    });

    private static ForwardingFilter ToFilter(ConnectionForwardingFilter filter) => new()
    {
        ChannelId = filter.ChannelId,
        Action = filter.Action,
        Rules = filter.Rules,
        Name = filter.Name,
        Priority = filter.Priority,
        Version = filter.Version,
        Metadata = filter.Metadata,
    };

    private static IJsonWritable Describe(ForwardingFilters.Entry entry) => entry.ConnectionId is not { } connectionId ? entry.Filter : new ConnectionForwardingFilter
    {
        ChannelId = entry.Filter.ChannelId,
        ConnectionId = connectionId,
        Action = entry.Filter.Action,
        Rules = entry.Filter.Rules,
        Name = entry.Filter.Name,
        Priority = entry.Filter.Priority,
        Version = entry.Filter.Version,
        Metadata = entry.Filter.Metadata,
    };

    private ValueTask<JsonData> ChangeFilters(ForwardingFilter filter, string? connectionId, Action<ForwardingFilters.Entry> change) => RunLockedAsync(() =>
    {
        EnumValidation.Check(filter);
        _sessions.Find(filter.ChannelId);
        if (connectionId is not null)
        {
            _channels.Find(filter.ChannelId, connectionId);
        }

        change(new ForwardingFilters.Entry(filter, connectionId));
        return EmptyResponse;
    });
}
