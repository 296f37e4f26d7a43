using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Igata.Emulator.Tests;

/// <summary>HTTP as anyone might send it, without a client of ours.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly HttpClient _http;

    private Wire(Stage stage)
    {
        _stage = stage;
        _http = new HttpClient { BaseAddress = stage.Endpoint };
    }

    public Stage Stage => _stage;

    public static async Task<Wire> OpenAsync() => new(await Stage.OpenAsync());

    public Task<Answer> CallAsync(string? target, string? body) => SendAsync("POST", "/", body, target);

    public async Task<Answer> SendAsync(string method, string path, string? body, params string?[] targets)
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

        using HttpResponseMessage response = await _http.SendAsync(request, Stage.Cancel);
        string text = await response.Content.ReadAsStringAsync(Stage.Cancel);
        return new Answer(response.StatusCode, text);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _stage.DisposeAsync();
    }

    internal sealed record Answer(HttpStatusCode Status, string Text)
    {
        public JsonNode? Body { get; } = Text.Length == 0 ? null : JsonNode.Parse(Text);

        public string? Error => Body?["error_type"]?.GetValue<string>();
    }
}
