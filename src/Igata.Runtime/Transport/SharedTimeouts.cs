namespace Igata.Runtime.Transport;

/// <summary>
/// The timeouts of calls. The calls that begin within a short time share one timer, because setting one for each call costs as much as writing
/// its request: their timeout is up to a fiftieth longer than asked for.
/// </summary>
internal sealed class SharedTimeouts
{
    // One second of the default of 100 seconds.
    private const int Divisor = 50;
    private const long MaxSharedMilliseconds = 1000;

    private Window? _current;

    /// <summary>Returns a source that is cancelled when the timeout has passed. It is shared, so the caller neither cancels nor disposes it.</summary>
    public CancellationTokenSource GetSource(TimeSpan timeout)
    {
        Window? current = Volatile.Read(ref _current);
        return current is not null && Environment.TickCount64 <= current.End && !current.Source.IsCancellationRequested ? current.Source : CreateSource(timeout);
    }

    private CancellationTokenSource CreateSource(TimeSpan timeout)
    {
        long shared = Math.Min((long)timeout.TotalMilliseconds / Divisor, MaxSharedMilliseconds);
        var window = new Window(Environment.TickCount64 + shared, new CancellationTokenSource(timeout + TimeSpan.FromMilliseconds(shared)));
        Volatile.Write(ref _current, window);
        return window.Source;
    }

    /// <summary>The time in which calls begin that share a source.</summary>
    private sealed class Window(long end, CancellationTokenSource source)
    {
        public readonly long End = end;
        public readonly CancellationTokenSource Source = source;
    }
}
