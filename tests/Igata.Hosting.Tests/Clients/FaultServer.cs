using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Igata.Hosting.Tests.Clients;

/// <summary>A server on a loopback socket that does to each request what the test wants, and counts those it has read whole.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<int, string, ServerAction> _script;
    private readonly Task _acceptTask;
    private int _connectionTasks;

    /// <param name="script">What happens to the n-th request, from 1 on, or in its place to a connection; see <see cref="ServerAction.ResetsUnread"/>.</param>
    /// <param name="port">Where it listens; 0 takes any.</param>
    public FaultServer(Func<int, ServerAction> script, int port = 0)
        : this((time, _) => script(time), port)
    {
    }

    /// <param name="script">The same, by the request too; it is empty where a connection is meant.</param>
    /// <param name="port">Where it listens; 0 takes any.</param>
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
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                if (_script(Volatile.Read(ref _connectionTasks) + 1, "").ResetsUnread)
                {
                    Interlocked.Increment(ref _connectionTasks);
                    serving.Add(ResetUnreadConnectionAsync(client));
                }
                else
                {
                    serving.Add(ServeAsync(client));
                }
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(serving);
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
                    ServerAction now = _script(Interlocked.Increment(ref _connectionTasks), request);
                    if (now.Hangs)
                    {
                        await Task.Delay(Timeout.Infinite, _stop.Token);
                    }

                    await stream.WriteAsync(Encoding.Latin1.GetBytes(now.Response), _stop.Token);
                    if (now.ResetsRead)
                    {
                        Reset(client);
                        return;
                    }

                    if (now.Closes)
                    {
                        return;
                    }
                }
            }
            catch (Exception fault) when (fault is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The test is over, or the client went away, as the test wants it.
            }
        }
    }

    // Once the request is there, or the client might notice before it has sent anything.
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

/// <summary>What becomes of one request.</summary>
internal sealed record ServerAction
{
    public string Response { get; init; } = "";

    /// <summary>The request arrives at a new connection, which is reset before a byte of it was read.</summary>
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
