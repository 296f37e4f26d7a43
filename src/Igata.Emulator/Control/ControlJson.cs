using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;

namespace Igata.Emulator.Control;

/// <summary>Creates the JSON of control responses.</summary>
internal static class ControlJson
{
    public static JsonNode FromValue(IJsonWritable value) => JsonNode.Parse(JsonCodec.ToUtf8(value))!;

    public static JsonNode FromList<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new JsonArray([.. items.Select(write)]);

    public static JsonNode FromTime(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static JsonNode FromDisconnection(Disconnection disconnection) => new JsonObject
    {
        ["channel_id"] = disconnection.ChannelId,
        ["client_id"] = disconnection.ClientId,
        ["connection_id"] = disconnection.ConnectionId,
        ["at"] = FromTime(disconnection.At),
        ["target"] = disconnection.Target,
        ["reason"] = disconnection.Reason is { } reason ? FromValue(reason) : null,
    };

    public static JsonNode FromPush(DeliveredPush push) => new JsonObject
    {
        ["channel_id"] = push.ChannelId,
        ["client_id"] = push.ClientId,
        ["connection_id"] = push.ConnectionId,
        ["at"] = FromTime(push.At),
        ["data"] = FromValue(push.Data),
    };

    public static JsonNode FromKeyFrame(KeyFrameRequest request) => new JsonObject
    {
        ["channel_id"] = request.ChannelId,
        ["connection_id"] = request.ConnectionId,
        ["rid"] = request.Rid?.Value,
        ["at"] = FromTime(request.At),
    };

    public static JsonNode FromRecording(FinishedRecording recording) => new JsonObject
    {
        ["channel_id"] = recording.ChannelId,
        ["recording_id"] = recording.RecordingId,
        ["started_at"] = FromTime(recording.StartedAt),
        ["ended_at"] = FromTime(recording.EndedAt),
        ["expired"] = recording.Expired,
        ["parts"] = recording.Parts,
        ["split_only"] = recording.SplitOnly,
        ["metadata"] = recording.Metadata is { } metadata ? FromValue(metadata) : null,
    };
}
