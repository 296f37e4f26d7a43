using System.Globalization;
using System.Text.Json.Nodes;
using Igata.Emulator.Sora;
using Igata.Runtime.Json;

namespace Igata.Emulator.Control;

/// <summary>What a control call answers with.</summary>
internal static class ControlJson
{
    public static JsonNode Of(IJsonWritable value) => JsonNode.Parse(Json.ToUtf8(value))!;

    public static JsonNode List<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new JsonArray([.. items.Select(write)]);

    public static JsonNode Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public static JsonNode Disconnection(Disconnection gone) => new JsonObject
    {
        ["channel_id"] = gone.ChannelId,
        ["client_id"] = gone.ClientId,
        ["connection_id"] = gone.ConnectionId,
        ["at"] = Time(gone.At),
        ["target"] = gone.Target,
        ["reason"] = gone.Reason is { } reason ? Of(reason) : null,
    };

    public static JsonNode Push(DeliveredPush push) => new JsonObject
    {
        ["channel_id"] = push.ChannelId,
        ["client_id"] = push.ClientId,
        ["connection_id"] = push.ConnectionId,
        ["at"] = Time(push.At),
        ["data"] = Of(push.Data),
    };

    public static JsonNode Recording(FinishedRecording recording) => new JsonObject
    {
        ["channel_id"] = recording.ChannelId,
        ["recording_id"] = recording.RecordingId,
        ["started_at"] = Time(recording.StartedAt),
        ["ended_at"] = Time(recording.EndedAt),
        ["expired"] = recording.Expired,
        ["parts"] = recording.Parts,
        ["split_only"] = recording.SplitOnly,
        ["metadata"] = recording.Metadata is { } metadata ? Of(metadata) : null,
    };
}
