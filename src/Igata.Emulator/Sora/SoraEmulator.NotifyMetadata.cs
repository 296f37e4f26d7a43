using Igata.Runtime;
using Igata.Sora;
using Igata.Sora.Server;

namespace Igata.Emulator.Sora;

public sealed partial class SoraEmulator
{
    ValueTask<EquatableList<SignalingNotifyMetadata>> ISoraService.ListSignalingNotifyMetadataAsync(ListSignalingNotifyMetadataRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync<EquatableList<SignalingNotifyMetadata>>(() => _channels.GetClients(request.ChannelId).Select(DescribeMetadata).ToArray());

    ValueTask<SignalingNotifyMetadata> ISoraService.GetSignalingNotifyMetadataAsync(GetSignalingNotifyMetadataRequest request, CancellationToken cancellationToken) =>
        RunLockedAsync(() => DescribeMetadata(_channels.Find(request.ChannelId, request.ConnectionId)));

    ValueTask<JsonData> ISoraService.PutSignalingNotifyMetadataAsync(PutSignalingNotifyMetadataRequest request, CancellationToken cancellationToken) =>
        ChangeMetadata(request.ChannelId, request.ConnectionId, _ => request.Metadata);

    ValueTask<JsonData> ISoraService.DeleteSignalingNotifyMetadataAsync(DeleteSignalingNotifyMetadataRequest request, CancellationToken cancellationToken) =>
        ChangeMetadata(request.ChannelId, request.ConnectionId, static _ => null);

    ValueTask<JsonData> ISoraService.PutSignalingNotifyMetadataItemAsync(PutSignalingNotifyMetadataItemRequest request, CancellationToken cancellationToken) =>
        ChangeMetadata(request.ChannelId, request.ConnectionId, metadata => JsonData.Object([.. GetOtherItems(metadata, request.Key), (request.Key, request.Value)]));

    ValueTask<JsonData> ISoraService.DeleteSignalingNotifyMetadataItemAsync(DeleteSignalingNotifyMetadataItemRequest request, CancellationToken cancellationToken) =>
        ChangeMetadata(request.ChannelId, request.ConnectionId, metadata => JsonData.Object([.. GetOtherItems(metadata, request.Key)]));

    private static SignalingNotifyMetadata DescribeMetadata(ConnectedClient client) => new()
    {
        ClientId = client.Connection.ClientId,
        BundleId = client.Connection.BundleId,
        ConnectionId = client.ConnectionId,
        Metadata = client.NotifyMetadata,
    };

    private static IEnumerable<(string Name, JsonData Value)> GetOtherItems(JsonData? metadata, string key) => metadata switch
    {
        null => [],
        { Kind: JsonKind.Object } items => items.EnumerateObject().Where(item => item.Key != key).Select(static item => (item.Key, item.Value)),
        _ => throw new SoraException(SoraEmulatorError.InvalidRequest, "The metadata of the connection is not an object, so it has no items."),
    };

    private ValueTask<JsonData> ChangeMetadata(string channelId, string connectionId, Func<JsonData?, JsonData?> change) => RunLockedAsync(() =>
    {
        ConnectedClient client = _channels.Find(channelId, connectionId);
        client.NotifyMetadata = change(client.NotifyMetadata);
        return EmptyResponse;
    });
}
