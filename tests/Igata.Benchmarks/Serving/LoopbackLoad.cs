using System.Net;

namespace Igata.Benchmarks.Serving;

/// <summary>Sends the same request from several callers at once until a number of responses has been received.</summary>
internal sealed class LoopbackLoad(Uri server, ServedRequest request) : IDisposable
{
    private const int Callers = 8;

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = Callers }) { BaseAddress = server };

    public async Task SendAsync(int count, CancellationToken cancellationToken)
    {
        int remaining = count;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(RepeatAsync, cancellationToken)));

        async Task RepeatAsync()
        {
            while (Interlocked.Decrement(ref remaining) >= 0)
            {
                using HttpResponseMessage response = await SendOnceAsync(cancellationToken);
                await response.Content.CopyToAsync(Stream.Null, cancellationToken);
            }
        }
    }

    /// <summary>Returns the body of one response, so that the contenders can be compared.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await SendOnceAsync(cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Sets the response of a server whose response is prepared.</summary>
    public async Task PrepareAsync(string body, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _http.PutAsync("", new StringContent(body), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private async Task<HttpResponseMessage> SendOnceAsync(CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await _http.SendAsync(request.CreateMessage(), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.StatusCode is HttpStatusCode.OK
            ? response
            : throw new InvalidOperationException($"{request.Path} returned {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
    }

    public void Dispose() => _http.Dispose();
}
