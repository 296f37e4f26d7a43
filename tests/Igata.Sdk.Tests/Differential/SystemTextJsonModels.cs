using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Handwritten System.Text.Json models of the same records.</summary>
internal static class SystemTextJsonModels
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        Converters = { new StringOrValueConverter<Audio>(), new StringOrValueConverter<Video>() },
    };

    /// <summary>Returns the record, or null if System.Text.Json rejects the document.</summary>
    public static T? Read<T>(byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsSpan(3) : json, Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public sealed record Connection
    {
        public StringOrValue<Audio>? Audio { get; init; }

        public required string ChannelId { get; init; }

        public required string ClientId { get; init; }

        public long? CreatedTime { get; init; }

        public string? BundleId { get; init; }

        public required string ConnectionId { get; init; }

        public bool? Multistream { get; init; }

        public string? Role { get; init; }

        public bool? Simulcast { get; init; }

        public bool? Spotlight { get; init; }

        public StringOrValue<Video>? Video { get; init; }
    }

    /// <summary>A value, or a string instead of it.</summary>
    public sealed record StringOrValue<T>(T? Value, string? Word);

    public sealed record Audio
    {
        public string? CodecType { get; init; }
    }

    public sealed record Video
    {
        public int? BitRate { get; init; }

        public string? CodecType { get; init; }
    }

    public sealed record StartRecordingResponse
    {
        public required string ChannelId { get; init; }

        public long? ExpireTime { get; init; }

        public required string RecordingId { get; init; }

        public long? SplitDuration { get; init; }

        public bool? SplitOnly { get; init; }
    }

    public sealed record License
    {
        public string? ExpiredAt { get; init; }

        public int? MaxConnections { get; init; }

        public string? ProductName { get; init; }

        public required string SerialCode { get; init; }

        public string? Type { get; init; }
    }

    private sealed class StringOrValueConverter<T> : JsonConverter<StringOrValue<T>>
        where T : class
    {
        public override bool HandleNull => true;

        public override StringOrValue<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => null!,
            JsonTokenType.True or JsonTokenType.False => new StringOrValue<T>(null, Encoding.UTF8.GetString(reader.ValueSpan)),
            _ => new StringOrValue<T>(JsonSerializer.Deserialize<T>(ref reader, options), null),
        };

        public override void Write(Utf8JsonWriter writer, StringOrValue<T> value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
