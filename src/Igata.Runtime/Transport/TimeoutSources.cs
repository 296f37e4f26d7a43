using System.Collections.Concurrent;

namespace Igata.Runtime.Transport;

/// <summary>The sources of timeouts that no call uses at the moment, so that callers at the same time do not create one for each call.</summary>
internal sealed class TimeoutSources
{
    // More callers at the same time create sources for the calls beyond.
    private const int MaxCount = 256;

    /// <summary>
    /// The source that a single caller uses again and again; null while it is in use. A field that callers read directly, so that the first call
    /// of a process compiles less.
    /// </summary>
    public CancellationTokenSource? First;

    private ConcurrentQueue<CancellationTokenSource>? _others;
    private int _otherCount;

    /// <summary>Whether several callers have used sources at the same time.</summary>
    public bool HasOthers;

    /// <summary>Returns a source while <see cref="First"/> is in use; null if there is none.</summary>
    public CancellationTokenSource? RentOther()
    {
        if (_others is { } others && others.TryDequeue(out CancellationTokenSource? other))
        {
            Interlocked.Decrement(ref _otherCount);
            return other;
        }

        return null;
    }

    /// <summary>Takes back a source that was reset, while <see cref="First"/> is not in use.</summary>
    public void ReturnOther(CancellationTokenSource source)
    {
        if (Interlocked.Increment(ref _otherCount) > MaxCount)
        {
            Interlocked.Decrement(ref _otherCount);
            source.Dispose();
            return;
        }

        LazyInitializer.EnsureInitialized(ref _others, static () => new()).Enqueue(source);
        HasOthers = true;
    }
}
