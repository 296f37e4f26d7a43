using System.Text;
using Igata.Runtime.Json;

namespace Igata.Aot;

/// <summary>The emulator in its process, and what this app says about its calls.</summary>
internal sealed class Stage(Uri emulator) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = emulator };

    public Uri At(string path) => new(emulator, path);

    /// <summary>A control call: somebody connects, something is looked up.</summary>
    public async Task<JsonData> ControlAsync(HttpMethod verb, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(verb, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return JsonData.Parse(await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Waits for the answer of a method, and says its name.</summary>
    public static async Task<T> SayAsync<T>(string method, ValueTask<T> call)
    {
        T answer = await call;
        Console.WriteLine(method);
        return answer;
    }

    /// <summary>Waits for a method that answers nothing, and says its name.</summary>
    public static async Task SayAsync(string method, ValueTask call)
    {
        await call;
        Console.WriteLine(method);
    }

    public static string TextOf(JsonData json, string name) => json.TryGet(name, out JsonData value)
        ? value.GetString()
        : throw new InvalidOperationException($"The emulator did not tell {name}.");

    public void Dispose() => _http.Dispose();
}
