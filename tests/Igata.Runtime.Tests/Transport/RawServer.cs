using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Igata.Tests.TransportTests;

/// <summary>A server on a loopback socket that responds with exactly the bytes of the test.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serveTask;
    private readonly Func<NetworkStream, CancellationToken, Task> _respondAsync;

    public RawServer(Func<NetworkStream, CancellationToken, Task> respondAsync)
    {
        _respondAsync = respondAsync;
        _listener.Start();
        _serveTask = ServeAsync();
    }

    public RawServer(string respondAsync)
        : this(Encoding.Latin1.GetBytes(respondAsync))
    {
    }

    public RawServer(byte[] respondAsync)
        : this(async (stream, stop) => await stream.WriteAsync(respondAsync, stop))
    {
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api");

    /// <summary>Gets the received requests, including their bodies.</summary>
    public List<string> Requests { get; } = [];

    public TaskCompletionSource RequestCount { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Each connection serves one request: a client that kept it open would send the next request to a closed connection.
    public static string CreateResponse(string status, string body, string headers = "Content-Type: application/json\r\n") =>
        $"HTTP/1.1 {status}\r\nConnection: close\r\n{headers}Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n\r\n{body}";

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
                NetworkStream stream = client.GetStream();
                Requests.Add(await ReadRequestAsync(stream));
                RequestCount.TrySetResult();
                await _respondAsync(stream, _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The test has ended, or the client closed the connection as the test requires.
        }
    }

    private async Task<string> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        byte[] buffer = new byte[64 * 1024];
        while (!IsComplete(text.ToString()))
        {
            int read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0)
            {
                break;
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

        if (request[..head].Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return request.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
        }

        string? length = request[..head].Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return length is null || request.Length - head - 4 >= int.Parse(length[15..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
