using System.Text;
using Igata.Runtime;

namespace Igata.Aot;

/// <summary>An emulator in another process, and the output of this app about its calls.</summary>
internal sealed class EmulatorProcess(Uri endpoint) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = endpoint };

    public Uri GetUri(string path) => new(endpoint, path);

    /// <summary>Makes a call to the control API, for example to connect a client.</summary>
    public async Task<JsonData> ControlAsync(HttpMethod verb, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(verb, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return JsonData.Parse(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Waits for the response of a method, and prints the name of the method.</summary>
    public static async Task<T> ReportAsync<T>(string method, ValueTask<T> call)
    {
        T response = await call;
        Console.WriteLine(method);
        return response;
    }

    /// <summary>Waits for a method without a response, and prints the name of the method.</summary>
    public static async Task ReportAsync(string method, ValueTask call)
    {
        await call;
        Console.WriteLine(method);
    }

    public static string GetText(JsonData json, string name) => json.TryGet(name, out JsonData value)
        ? value.GetString()
        : throw new InvalidOperationException($"The response of the emulator has no {name}.");

    public void Dispose() => _http.Dispose();
}
