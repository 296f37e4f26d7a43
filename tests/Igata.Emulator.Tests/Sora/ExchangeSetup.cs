using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;
using Igata.Tests;

namespace Igata.Emulator.Tests.Sora;

/// <summary>Connects the clients that a documented exchange refers to.</summary>
internal static class ExchangeSetup
{
    private static readonly string[] ConnectionIdMembers =
        ["connection_id", "recv_connection_id", "send_connection_id", "receiver_connection_id", "sender_connection_id"];

    // A session exists only while its channel has connections.
    private static readonly string[] SessionMethods =
        ["ListSessions", "TerminateSession", "StartRecording20231220", "StopRecording20231220", "ListChannels"];

    public static async Task<SoraFixture> SetUpAsync(Exchange exchange)
    {
        JsonNode? request = Parse(exchange.Example.Request);
        JsonNode? response = Parse(exchange.Example.Response);
        SoraFixture fixture = await SoraFixture.OpenAsync(license: ReadLicense(GetMember(response, "old_license") ?? response));
        if (GetMember(response, "new_license") is { } next)
        {
            fixture.Sora.ReplaceLicenseFile(next.ToJsonString());
        }

        string? channelId = GetText(request, "channel_id");
        foreach (JsonNode row in GetRows(response).Where(HasConnection))
        {
            Connect(fixture, row, GetText(row, "channel_id") ?? channelId!);
        }

        foreach (JsonNode row in GetRows(GetMember(response, "connections")))
        {
            Connect(fixture, row, GetText(response, "channel_id")!);
        }

        foreach (string id in FindConnectionIds(request).Except(fixture.Sora.Connections.Select(connection => connection.ConnectionId)))
        {
            fixture.Sora.Connect(new NewConnection { ChannelId = channelId!, ConnectionId = id, ClientId = GetText(request, "client_id") });
        }

        if (SessionMethods.Contains(exchange.Method.Name))
        {
            foreach (string channel in GetRows(response).Prepend(request).Select(row => GetText(row, "channel_id")).OfType<string>().Distinct())
            {
                fixture.Sora.Connect(channel);
            }
        }

        if (exchange.Method.Name == "ListArchiving")
        {
            await fixture.Client.StartRecordingAsync("sora", TimeSpan.Zero, SoraFixture.TestCancellation);
        }

        return fixture;
    }

    private static void Connect(SoraFixture fixture, JsonNode row, string channelId) => fixture.Sora.Connect(new NewConnection
    {
        ChannelId = channelId,
        ClientId = GetText(row, "client_id"),
        BundleId = GetText(row, "bundle_id"),
        ConnectionId = GetText(row, "connection_id"),
        Audio = row["rtc_stats"] is null ? ParseMedia(row["audio"], new Audio { CodecType = GetText(row, "audio_codec_type") }) : new Audio { CodecType = "OPUS" },
        Video = ParseMedia(row["video"], new Video { CodecType = GetText(row, "video_codec_type"), BitRate = row["video_bit_rate"]?.GetValue<int>() }),
        SignalingNotifyMetadata = row["metadata"] is { } metadata ? JsonData.Parse(metadata.ToJsonString()) : null,
    });

    // The rows of sessions have a boolean, and the settings beside it.
    private static OrFalse<T> ParseMedia<T>(JsonNode? media, T settings)
        where T : class, IJsonReadable<T> => media switch
        {
            null => false,
            JsonValue value => value.GetValue<bool>() ? settings : false,
            _ => JsonCodec.Parse<T>(media.ToJsonString()),
        };

    private static License? ReadLicense(JsonNode? node) =>
        GetMember(node, "serial_code") is not null ? JsonCodec.Parse<License>(node!.ToJsonString()) : null;

    private static IEnumerable<JsonNode> GetRows(JsonNode? response) => response is JsonArray rows ? rows.Select(row => row!) : response is null ? [] : [response];

    private static bool HasConnection(JsonNode row) => GetText(row, "connection_id") is not null && (GetText(row, "client_id") is not null || row["rtc_stats"] is not null);

    private static IEnumerable<string> FindConnectionIds(JsonNode? request) => request switch
    {
        JsonObject members => members.SelectMany(member =>
            ConnectionIdMembers.Contains(member.Key) ? [member.Value!.GetValue<string>()] : FindConnectionIds(member.Value)).Distinct(),
        JsonArray items => items.SelectMany(FindConnectionIds),
        _ => [],
    };

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    private static JsonNode? GetMember(JsonNode? node, string name) => (node as JsonObject)?[name];

    private static string? GetText(JsonNode? node, string name) => GetMember(node, name)?.GetValue<string>();
}
