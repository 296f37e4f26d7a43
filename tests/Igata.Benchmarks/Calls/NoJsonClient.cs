using System.Buffers;
using System.Net.Http.Headers;
using Igata.Sora;

namespace Igata.Benchmarks.Calls;

/// <summary>The floor: sends and receives bytes without processing them.</summary>
internal sealed class NoJsonClient(HttpClient http, Uri endpoint, byte[] recordingRequest, byte[] statsRequest) : ICallClient
{
    private static readonly MediaTypeHeaderValue ContentType = new("application/json");

    public Task StartRecordingAsync() => SendAsync(SoraTargets.StartRecording, recordingRequest);

    public Task GetStatsConnectionAsync() => SendAsync(SoraTargets.GetStatsConnection, statsRequest);

    public Task ListConnectionsAsync() => SendAsync(SoraTargets.ListConnections, null);

    private async Task SendAsync(string target, byte[]? body)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint);
        message.Headers.TryAddWithoutValidation(CannedResponses.Header, target);
        if (body is not null)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = ContentType;
        }

        using HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 0) + 1);
        int length = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(length)).ConfigureAwait(false)) > 0)
        {
            length += read;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
