using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Igata.Benchmarks.Peers.Mutable;
using Igata.Sora;
using RestEase;
using Recording = Igata.Benchmarks.Peers.Mutable.Recording;

namespace Igata.Benchmarks.Calls;

/// <summary>A client that RestEase creates from an interface. It uses System.Text.Json source generation instead of Newtonsoft.Json, which is RestEase's default.</summary>
internal sealed class RestEaseClient(HttpClient http) : ICallClient
{
    private readonly IRestEaseSora _sora = new RestClient(http)
    {
        RequestBodySerializer = new Serializer(),
        ResponseDeserializer = new Deserializer(),
    }.For<IRestEaseSora>();

    public Task StartRecordingAsync() => _sora.StartRecordingAsync(new RecordingRequest { channel_id = "sora", expire_time = 3600 });

    public Task GetStatsConnectionAsync() => _sora.GetStatsConnectionAsync(new StatsRequest { channel_id = "sora", connection_id = "KP8VZZ321D0A90RSVJC4RMGJ08" });

    public Task ListConnectionsAsync() => _sora.ListConnectionsAsync();

    private static JsonTypeInfo<T> GetMediaType<T>() => (JsonTypeInfo<T>)MutableJson.Default.GetTypeInfo(typeof(T))!;

    private sealed class Serializer : RequestBodySerializer
    {
        public override HttpContent? SerializeBody<T>(T body, RequestBodySerializerInfo info)
        {
            var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, GetMediaType<T>()));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return content;
        }
    }

    private sealed class Deserializer : ResponseDeserializer
    {
        public override T Deserialize<T>(string? content, HttpResponseMessage response, ResponseDeserializerInfo info) =>
            JsonSerializer.Deserialize(content!, GetMediaType<T>())!;
    }
}

/// <summary>The interface as a user of RestEase writes it.</summary>
public interface IRestEaseSora
{
    [Post("")]
    [Header(CannedResponses.Header, SoraTargets.StartRecording)]
    Task<Recording> StartRecordingAsync([Body] RecordingRequest request);

    [Post("")]
    [Header(CannedResponses.Header, SoraTargets.GetStatsConnection)]
    Task<Peers.Mutable.Stats> GetStatsConnectionAsync([Body] StatsRequest request);

    [Post("")]
    [Header(CannedResponses.Header, SoraTargets.ListConnections)]
    Task<List<Peers.Mutable.Connection>> ListConnectionsAsync();
}
