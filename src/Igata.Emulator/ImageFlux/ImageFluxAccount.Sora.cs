using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.ImageFlux;
using Igata.Runtime;
using Connection = Igata.Sora.Connection;
using Role = Igata.Sora.Role;

namespace Igata.Emulator.ImageFlux;

/// <summary>The calls that ImageFlux forwards to its SFU, for channels of the caller.</summary>
internal sealed partial class ImageFluxAccount
{
    public ValueTask<EquatableList<JsonData>> ListConnectionsAsync(ListConnectionsRequest request, CancellationToken cancellationToken) =>
        new(GetSfu(request.ChannelId).GetConnections(request.ChannelId).Select(static connection => JsonData.Parse(JsonCodec.ToUtf8(connection))).ToArray());

    public ValueTask<JsonData> ListChannelClientsAsync(ListChannelClientsRequest request, CancellationToken cancellationToken) =>
        new(JsonData.From(new JsonArray([.. GetSfu(request.ChannelId).GetConnections(request.ChannelId).Select(DescribeClient)])));

    public ValueTask<Pushed> PushChannelAsync(PushChannelRequest request, CancellationToken cancellationToken) =>
        Push(request.ChannelId, request.Data, static _ => true);

    public ValueTask<Pushed> PushClientAsync(PushClientRequest request, CancellationToken cancellationToken) =>
        Push(request.ChannelId, request.Data, connection => connection.ClientId == request.ClientId);

    public ValueTask<Pushed> PushUpstreamAsync(PushUpstreamRequest request, CancellationToken cancellationToken) =>
        Push(request.ChannelId, request.Data, static connection => connection.Role == Role.Sendonly);

    public ValueTask<Pushed> PushDownStreamAsync(PushDownStreamRequest request, CancellationToken cancellationToken) =>
        Push(request.ChannelId, request.Data, static connection => connection.Role == Role.Recvonly);

    public ValueTask<JsonData> GetStatsAsync(GetStatsRequest request, CancellationToken cancellationToken) =>
        GetSfu(request.ChannelId).GetStats(request.ChannelId, request.ClientId) is { } stats
            ? new(JsonData.Parse(JsonCodec.ToUtf8(stats)))
            : throw ImageFluxErrors.CreateClientNotFound();

    private ValueTask<Pushed> Push(string channelId, JsonData data, Func<Connection, bool> predicate)
    {
        GetSfu(channelId).Push(channelId, predicate, data);
        return new(new Pushed { Data = data, Type = "push" });
    }

    private static JsonObject DescribeClient(Connection connection) => new()
    {
        ["client_id"] = connection.ClientId,
        ["connection_id"] = connection.ConnectionId,
        ["role"] = connection.Role?.Value,
    };

    private SoraEmulator GetSfu(string channelId)
    {
        imageFlux.RequireChannel(owner, channelId);
        return imageFlux.Sfu;
    }
}
