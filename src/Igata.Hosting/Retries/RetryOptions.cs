namespace Igata.Hosting;

/// <summary>Options for retries. <see cref="Runtime.ApiClientOptions.Timeout"/> limits the time of the whole call, including delays.</summary>
public sealed class RetryOptions
{
    private const int MaxRetryCount = 100;
    private const int MaxBufferLimit = 64 * 1024 * 1024;

    private static readonly TimeSpan MaxDelayLimit = TimeSpan.FromDays(1);

    private int _maxRetries = 3;
    private TimeSpan _delay = TimeSpan.FromMilliseconds(500);
    private TimeSpan _maxDelay = TimeSpan.FromSeconds(30);
    private TimeSpan _tryTimeout = TimeSpan.FromSeconds(30);
    private int _maxBufferedBytes = 1024 * 1024;

    /// <summary>The maximum number of retries of a call. Default: 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 1 and 100.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set => _maxRetries = value is > 0 and <= MaxRetryCount
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a number of retries between 1 and {MaxRetryCount}. To disable retries, remove AddRetries.");
    }

    /// <summary>The approximate delay before the first retry. It doubles with each further retry, with jitter. Default: half a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or longer than a day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        set => _delay = value >= TimeSpan.Zero && value <= MaxDelayLimit ? value : throw CreateOutOfRangeException(value);
    }

    /// <summary>
    /// The maximum delay. If a server requests a longer one, the call is not retried, and its error is thrown immediately. Default:
    /// 30 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or longer than a day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = value >= TimeSpan.Zero && value <= MaxDelayLimit ? value : throw CreateOutOfRangeException(value);
    }

    /// <summary>The timeout of one attempt. With <see cref="Timeout.InfiniteTimeSpan"/>, only the timeout of the call applies. Default: 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is shorter than 10 milliseconds, or longer than a day.</exception>
    public TimeSpan TryTimeout
    {
        get => _tryTimeout;
        set => _tryTimeout = value == Timeout.InfiniteTimeSpan || (value >= TimeSpan.FromMilliseconds(10) && value <= MaxDelayLimit) ? value : throw CreateOutOfRangeException(value);
    }

    /// <summary>
    /// The number of bytes of a response that are buffered before it is returned, so that a response that ends prematurely within them can be
    /// retried. 0 disables buffering. Default: 1 MiB. Streamed lists and raw responses are never buffered.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 64 MiB.</exception>
    public int MaxBufferedBytes
    {
        get => _maxBufferedBytes;
        set => _maxBufferedBytes = value is >= 0 and <= MaxBufferLimit
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a number of bytes between 0 and 64 MiB (67108864).");
    }

    /// <summary>The clock for delays. Default: the system clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    private static ArgumentOutOfRangeException CreateOutOfRangeException(TimeSpan value) => new(nameof(value), value, "Expected a time span of at most one day, and for TryTimeout of at least 10 milliseconds.");
}
