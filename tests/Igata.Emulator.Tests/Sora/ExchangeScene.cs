using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.Sora;
using Igata.Tests;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Whom a documented exchange speaks of: connected, before it is gone through.</summary>
internal static class ExchangeScene
{
    private static readonly string[] IdsOfConnections = ["connection_id", "recv_connection_id", "send_connection_id"];

    public static async Task<Stage> SetAsync(Exchange exchange)
    {
        JsonNode? request = Parse(exchange.Example.Request);
        JsonNode? response = Parse(exchange.Example.Response);
        Stage stage = await Stage.OpenAsync(license: LicenseIn(Member(response, "old_license") ?? response));
        if (Member(response, "new_license") is { } next)
        {
            stage.Sora.ReplaceLicenseFile(next.ToJsonString());
        }

        string? channelId = Text(request, "channel_id");
        foreach (JsonNode row in Rows(response).Where(HasConnection))
        {
            Connect(stage, row);
        }

        foreach (string id in IdsIn(request).Except(stage.Sora.Connections.Select(connection => connection.ConnectionId)))
        {
            stage.Sora.Connect(new NewConnection { ChannelId = channelId!, ConnectionId = id, ClientId = Text(request, "client_id") });
        }

        if (exchange.Method.Name == "ListArchiving")
        {
            await stage.Client.StartRecordingAsync("sora", TimeSpan.Zero, Stage.Cancel);
        }

        return stage;
    }

    private static void Connect(Stage stage, JsonNode row) => stage.Sora.Connect(new NewConnection
    {
        ChannelId = Text(row, "channel_id")!,
        ClientId = Text(row, "client_id"),
        BundleId = Text(row, "bundle_id"),
        ConnectionId = Text(row, "connection_id"),
        Audio = Media<Audio>(row["audio"]),
        Video = Media<Video>(row["video"]),
    });

    private static OrFalse<T> Media<T>(JsonNode? media)
        where T : class, IJsonReadable<T> => media is null ? false : Json.Parse<T>(media.ToJsonString());

    private static License? LicenseIn(JsonNode? node) =>
        Member(node, "serial_code") is not null ? Json.Parse<License>(node!.ToJsonString()) : null;

    private static IEnumerable<JsonNode> Rows(JsonNode? response) => response is JsonArray rows ? rows.Select(row => row!) : response is null ? [] : [response];

    private static bool HasConnection(JsonNode row) => Text(row, "connection_id") is not null && Text(row, "client_id") is not null;

    private static IEnumerable<string> IdsIn(JsonNode? request) => request switch
    {
        JsonObject members => members.SelectMany(member =>
            IdsOfConnections.Contains(member.Key) ? [member.Value!.GetValue<string>()] : IdsIn(member.Value)).Distinct(),
        JsonArray items => items.SelectMany(IdsIn),
        _ => [],
    };

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    private static JsonNode? Member(JsonNode? node, string name) => (node as JsonObject)?[name];

    private static string? Text(JsonNode? node, string name) => Member(node, name)?.GetValue<string>();
}
