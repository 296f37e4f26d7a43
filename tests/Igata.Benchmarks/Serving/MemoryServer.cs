using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Igata.Benchmarks.Serving;

/// <summary>The server of a contender in this process, with one connection that is no socket.</summary>
internal sealed class MemoryServer : IAsyncDisposable
{
    private static readonly byte[] Separator = "\r\n\r\n"u8.ToArray();

    private readonly WebApplication _app;
    private readonly MemoryConnection _connection;
    private readonly string _contender;

    private MemoryServer(string contender, WebApplication app, MemoryConnection connection)
    {
        _contender = contender;
        _app = app;
        _connection = connection;
    }

    public static async Task<MemoryServer> StartAsync(string contender, CancellationToken cancellationToken)
    {
        var transport = new MemoryTransport();
        WebApplication app = ServerHost.Create(contender, transport);
        await ((IHost)app).StartAsync(cancellationToken);
        return new(contender, app, transport.Connect());
    }

    /// <summary>Sends the first request, and returns the body of its response.</summary>
    public async Task<byte[]> OpenAsync(ServedRequest request, CancellationToken cancellationToken)
    {
        byte[] response = await _connection.OpenAsync(request.CreateBytes(), cancellationToken);
        return response[(response.AsSpan().IndexOf(Separator) + Separator.Length)..];
    }

    /// <summary>Creates a contender that sends a request again and again.</summary>
    public Contender CreateContender(ServedRequest request, string? name = null)
    {
        byte[] bytes = request.CreateBytes();
        return Contender.Create(name ?? _contender, () => _connection.Exchange(bytes));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
