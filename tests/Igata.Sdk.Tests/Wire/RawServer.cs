using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Igata.Sdk.Tests.Wire;

/// <summary>A server on a loopback socket that responds to each request with the bytes of the test, and then closes the connection.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _respondAsync;
    private readonly Task _serveTask;

    public RawServer(Func<NetworkStream, CancellationToken, Task> respondAsync)
    {
        _respondAsync = respondAsync;
        _listener.Start();
        _serveTask = ServeAsync();
    }

    /// <summary>Creates a server that responds to each request with the result of <paramref name="respondAsync"/>.</summary>
    public RawServer(Func<byte[]> respondAsync)
        : this(async (stream, stop) => await stream.WriteAsync(respondAsync(), stop))
    {
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Gets a task that completes when the client closes the connection during the response.</summary>
    public TaskCompletionSource ClientLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static byte[] CreateHead(string headers, string status = "200 OK") => Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{headers}\r\n");

    /// <summary>Creates a response with its length. It announces the end of the connection, so that no later call is sent into a closing connection.</summary>
    public static byte[] CreateResponse(ReadOnlySpan<byte> body, string headers = "") =>
        [.. CreateHead(string.Create(CultureInfo.InvariantCulture, $"{headers}Connection: close\r\nContent-Length: {body.Length}\r\n")), .. body];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serveTask;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await RespondAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test has ended.
        }
    }

    private async Task RespondAsync(NetworkStream stream)
    {
        try
        {
            if (await ReadRequestAsync(stream))
            {
                await _respondAsync(stream, _stop.Token);
            }
        }
        catch (IOException)
        {
            ClientLeft.TrySetResult();
        }
    }

    /// <summary>Reads one request. Returns false if the client opened a connection and closed it without a request.</summary>
    private async Task<bool> ReadRequestAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!IsComplete(request.ToString()))
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                return false;
            }

            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return true;
    }

    private static bool IsComplete(string request)
    {
        int head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string? length = head < 0 ? null : request[..head].Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return head >= 0 && (length is null || request.Length - head - 4 >= int.Parse(length[15..], CultureInfo.InvariantCulture));
    }
}
