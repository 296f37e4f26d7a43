using System.Threading.Channels;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora.Webhooks;

namespace Igata.Emulator.Sora;

/// <summary>Sends webhooks one after another, in the order in which they were added. Each is sent once. Failures are recorded, and do not stop the next.</summary>
internal sealed class WebhookOutbox : IAsyncDisposable
{
    private const int MaxWaiting = 10_000;

    private readonly Channel<Func<CancellationToken, Task>> _waiting = Channel.CreateBounded<Func<CancellationToken, Task>>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly EventLog<SentWebhook> _sent = new();
    private readonly Dictionary<Uri, SoraWebhookSender> _senders = [];
    private readonly Task _worker;

    public WebhookOutbox() => _worker = Task.Run(SendAllAsync);

    public IReadOnlyList<SentWebhook> Sent
    {
        get
        {
            lock (_gate)
            {
                return _sent.ToList();
            }
        }
    }

    /// <summary>Adds a webhook. If too many wait for a slow receiver, it is not sent, and recorded as failed.</summary>
    public void Add<TMessage>(string kind, string type, DateTimeOffset at, Uri url, TMessage message, Func<SoraWebhookSender, TMessage, CancellationToken, Task> send)
        where TMessage : IJsonWritable
    {
        if (!_waiting.Writer.TryWrite(stop => SendAsync(kind, type, at, url, message, send, stop)))
        {
            Record(kind, type, at, message, _stop.IsCancellationRequested ? "The emulator has stopped." : $"More than {MaxWaiting} webhooks wait for the receiver.");
        }
    }

    /// <summary>Sends a webhook now and returns its result, which is also recorded.</summary>
    public async Task SendAsync<TMessage>(string kind, string type, DateTimeOffset at, Uri url, TMessage message, Func<SoraWebhookSender, TMessage, CancellationToken, Task> send, CancellationToken cancellationToken)
        where TMessage : IJsonWritable
    {
        try
        {
            await send(GetSender(url), message, cancellationToken).ConfigureAwait(false);
            Record(kind, type, at, message, null);
        }
        catch (ApiException exception)
        {
            Record(kind, type, at, message, exception.Message);
        }
    }

    /// <summary>Waits until everything that was added before has been sent.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync(
            _ =>
            {
                reached.SetResult();
                return Task.CompletedTask;
            },
            cancellationToken).ConfigureAwait(false);
        await reached.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stop.CancelAsync().ConfigureAwait(false);
        await _worker.ConfigureAwait(false);
        foreach (SoraWebhookSender sender in _senders.Values)
        {
            sender.Dispose();
        }

        _stop.Dispose();
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (Func<CancellationToken, Task> send in _waiting.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                await send(_stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The emulator has stopped: what waits is not sent.
        }
    }

    private SoraWebhookSender GetSender(Uri url)
    {
        lock (_gate)
        {
            if (!_senders.TryGetValue(url, out SoraWebhookSender? sender))
            {
                _senders[url] = sender = new SoraWebhookSender(url.AbsoluteUri);
            }

            return sender;
        }
    }

    private void Record<TMessage>(string kind, string type, DateTimeOffset at, TMessage message, string? error)
        where TMessage : IJsonWritable
    {
        var sent = new SentWebhook { Kind = kind, Type = type, At = at, Body = JsonData.Parse(JsonCodec.ToUtf8(message)), Error = error };
        lock (_gate)
        {
            _sent.Add(sent);
        }
    }
}
