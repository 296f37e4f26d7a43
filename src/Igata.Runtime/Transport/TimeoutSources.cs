using System.Collections.Concurrent;

namespace Igata.Runtime.Transport;

/// <summary>The sources of timeouts that no call uses at the moment, so that callers at the same time do not create one for each call.</summary>
internal sealed class TimeoutSources
{
    // More callers at the same time create sources for the calls beyond.
    private const int MaxCount = 256;

    private CancellationTokenSource? _first;
    private ConcurrentQueue<CancellationTokenSource>? _others;
    private int _otherCount;

    public CancellationTokenSource Rent()
    {
        if (Interlocked.Exchange(ref _first, null) is { } first)
        {
            return first;
        }

        if (_others is { } others && others.TryDequeue(out CancellationTokenSource? other))
        {
            Interlocked.Decrement(ref _otherCount);
            return other;
        }

        return new CancellationTokenSource();
    }

    /// <summary>Takes back a source that was reset.</summary>
    public void Return(CancellationTokenSource source)
    {
        if (Interlocked.CompareExchange(ref _first, source, null) is null)
        {
            return;
        }

        if (Interlocked.Increment(ref _otherCount) > MaxCount)
        {
            Interlocked.Decrement(ref _otherCount);
            source.Dispose();
            return;
        }

        LazyInitializer.EnsureInitialized(ref _others, static () => new()).Enqueue(source);
    }
}
