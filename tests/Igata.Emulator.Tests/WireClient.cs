using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Igata.Emulator.Tests;

/// <summary>Sends plain HTTP requests, without a generated client.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    private readonly SoraFixture _fixture;
    private readonly HttpClient _http;

    private WireClient(SoraFixture fixture)
    {
        _fixture = fixture;
        _http = new HttpClient { BaseAddress = fixture.Endpoint };
    }

    public SoraFixture Fixture => _fixture;

    public static async Task<WireClient> OpenAsync() => new(await SoraFixture.OpenAsync());

    public Task<Response> CallAsync(string? target, string? body) => SendAsync("POST", "/", body, target);

    public async Task<Response> SendAsync(string method, string path, string? body, params string?[] targets)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (string target in targets.OfType<string>())
        {
            request.Headers.TryAddWithoutValidation("x-sora-target", target);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using HttpResponseMessage response = await _http.SendAsync(request, SoraFixture.TestCancellation);
        string text = await response.Content.ReadAsStringAsync(SoraFixture.TestCancellation);
        return new Response(response.StatusCode, text);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _fixture.DisposeAsync();
    }

    internal sealed record Response(HttpStatusCode Status, string Text)
    {
        public JsonNode? Body { get; } = Text.Length == 0 ? null : JsonNode.Parse(Text);

        public string? Error => Body?["error_type"]?.GetValue<string>();
    }
}
