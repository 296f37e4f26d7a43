using System.IO.Pipelines;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;

namespace Igata.Benchmarks.Serving;

/// <summary>
/// Connections of Kestrel without sockets. A request is processed by the thread that sends it, so that the processor time is that of
/// Kestrel and the application, without the system and without threads that wait for work.
/// </summary>
internal sealed class MemoryTransport : IConnectionListenerFactory, IConnectionListener
{
    private static readonly PipeOptions Inline = new(
        readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0, resumeWriterThreshold: 0, useSynchronizationContext: false);

    private readonly Channel<ConnectionContext> _connections = Channel.CreateUnbounded<ConnectionContext>();

    public EndPoint EndPoint { get; private set; } = new IPEndPoint(IPAddress.Loopback, 0);

    public MemoryConnection Connect()
    {
        var requests = new Pipe(Inline);
        var responses = new Pipe(Inline);
        var connection = new DefaultConnectionContext(Guid.NewGuid().ToString(), new Duplex(requests.Reader, responses.Writer), new Duplex(responses.Reader, requests.Writer));
        return _connections.Writer.TryWrite(connection) ? new MemoryConnection(requests.Writer, responses.Reader) : throw new InvalidOperationException("The server has stopped.");
    }

    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        EndPoint = endpoint;
        return new(this);
    }

    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default) =>
        await _connections.Reader.WaitToReadAsync(cancellationToken) && _connections.Reader.TryRead(out ConnectionContext? connection) ? connection : null;

    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        _connections.Writer.TryComplete();
        return default;
    }

    public ValueTask DisposeAsync() => UnbindAsync();

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
