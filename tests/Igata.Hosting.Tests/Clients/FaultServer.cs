using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Igata.Hosting.Tests.Clients;

/// <summary>A server on a loopback socket that treats each request as a test demands, and records those that it has read completely.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<int, string, ServerAction> _script;
    private readonly Task _acceptTask;
    private int _requestCount;

    /// <param name="script">Returns the action for the n-th request, starting at 1, or for a connection; see <see cref="ServerAction.ResetsUnread"/>.</param>
    /// <param name="port">The port. 0 selects a free one.</param>
    public FaultServer(Func<int, ServerAction> script, int port = 0)
        : this((number, _) => script(number), port)
    {
    }

    /// <param name="script">Returns the action for the n-th request and its text. The text is empty for a connection.</param>
    /// <param name="port">The port. 0 selects a free one.</param>
    public FaultServer(Func<int, string, ServerAction> script, int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _script = script;
        _listener.Start();
        _acceptTask = AcceptAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public IReadOnlyCollection<string> Requests => _requests;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _acceptTask;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                if (_script(Volatile.Read(ref _requestCount) + 1, "").ResetsUnread)
                {
                    Interlocked.Increment(ref _requestCount);
                    connections.Add(ResetUnreadConnectionAsync(client));
                }
                else
                {
                    connections.Add(ServeAsync(client));
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                while (await ReadRequestAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    ServerAction action = _script(Interlocked.Increment(ref _requestCount), request);
                    if (action.Hangs)
                    {
                        await Task.Delay(Timeout.Infinite, _stop.Token);
                    }

                    await stream.WriteAsync(Encoding.Latin1.GetBytes(action.Response), _stop.Token);
                    if (action.ResetsRead)
                    {
                        Reset(client);
                        return;
                    }

                    if (action.Closes)
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The test has ended, or the client disconnected, as the test demands.
            }
        }
    }

    // Waits for the request before the reset. Otherwise the client might notice the reset before it has sent anything.
    private async Task ResetUnreadConnectionAsync(TcpClient client)
    {
        using (client)
        {
            while (client.Available == 0 && !_stop.IsCancellationRequested)
            {
                await Task.Delay(1, CancellationToken.None);
            }

            Reset(client);
        }
    }

    private static void Reset(TcpClient client) => client.Client.LingerState = new LingerOption(true, 0);

    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[64 * 1024];
        while (!IsComplete(text.ToString()))
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsComplete(string request)
    {
        int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        if (request.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return request.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        }

        string? length = request[..head].Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null || request.Length - head - 4 >= int.Parse(length[15..], CultureInfo.InvariantCulture);
    }
}

/// <summary>What the server does with a request.</summary>
internal sealed record ServerAction
{
    public string Response { get; init; } = "";

    /// <summary>Resets a new connection after the request has arrived, but before any of it is read.</summary>
    public bool ResetsUnread { get; init; }

    public bool ResetsRead { get; init; }

    public bool Closes { get; init; }

    public bool Hangs { get; init; }
    public static ServerAction Ok { get; } = Respond("200 OK", """{"ok":true}""");

    public static ServerAction Respond(string status, string body, string headers = "") => new()
    {
        Response = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nDate: Sat, 01 Jan 2022 00:00:00 GMT\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}",
    };
}
