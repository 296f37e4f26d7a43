using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Igata.Aot;

/// <summary>A client of Sora with the fastest API of System.Text.Json: bytes, and the metadata of its source generator.</summary>
internal sealed class HandwrittenSoraClient(Uri endpoint) : IDisposable
{
#if COMPRESSED
    private readonly HttpClient _http = new(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All }) { BaseAddress = endpoint };
#else
    private readonly HttpClient _http = new() { BaseAddress = endpoint };
#endif

    public Task<TResponse> SendAsync<TResponse>(string target, JsonTypeInfo<TResponse> response) => SendAsync(target, [], response);

    public Task<TResponse> SendAsync<TRequest, TResponse>(
        string target, TRequest request, JsonTypeInfo<TRequest> requestInfo, JsonTypeInfo<TResponse> response) =>
        SendAsync(target, JsonSerializer.SerializeToUtf8Bytes(request, requestInfo), response);

    public void Dispose() => _http.Dispose();

    private async Task<TResponse> SendAsync<TResponse>(string target, byte[] body, JsonTypeInfo<TResponse> response)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
        message.Headers.Add("x-sora-target", target);
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage httpResponse = await _http.SendAsync(message);
        httpResponse.EnsureSuccessStatusCode();
        byte[] utf8 = await httpResponse.Content.ReadAsByteArrayAsync();
        return JsonSerializer.Deserialize(utf8, response) ?? throw new JsonException("The response is null.");
    }
}
