using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Igata.Benchmarks.Peers.Mutable;
using Igata.Sora;

namespace Igata.Benchmarks.Calls;

/// <summary>A handwritten client with HttpClient and System.Text.Json source generation.</summary>
internal sealed class SystemTextJsonClient(HttpClient http, Uri endpoint) : ICallClient
{
    public Task StartRecordingAsync() => SendAsync(
        SoraTargets.StartRecording,
        JsonContent.Create(new RecordingRequest { channel_id = "sora", expire_time = 3600 }, MutableJson.Default.RecordingRequest),
        MutableJson.Default.Recording);

    public Task GetStatsConnectionAsync() => SendAsync(
        SoraTargets.GetStatsConnection,
        JsonContent.Create(new StatsRequest { channel_id = "sora", connection_id = "KP8VZZ321D0A90RSVJC4RMGJ08" }, MutableJson.Default.StatsRequest),
        MutableJson.Default.Stats);

    public Task ListConnectionsAsync() => SendAsync(SoraTargets.ListConnections, null, MutableJson.Default.Connections);

    private async Task<T?> SendAsync<T>(string target, HttpContent? content, JsonTypeInfo<T> type)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        message.Headers.Add(CannedResponses.Header, target);
        using HttpResponseMessage response = await http.SendAsync(message).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(type).ConfigureAwait(false);
    }
}
