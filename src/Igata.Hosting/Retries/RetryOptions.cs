using Igata.Runtime;

namespace Igata.Hosting;

/// <summary>How calls that failed are tried again. The time of the whole call, waits included, is <see cref="ApiClientOptions.Timeout"/>.</summary>
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

    /// <summary>How many times a call is tried again. 3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1 and 100.</exception>
    public int MaxRetries
    {
        get => _maxRetries;
        set => _maxRetries = value is > 0 and <= MaxRetryCount
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Give a number of retries between 1 and {MaxRetryCount}; for none, leave AddRetries out.");
    }

    /// <summary>About how long to wait before the second try; doubled each time, and spread at random. Half a second by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer than a day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        set => _delay = value >= TimeSpan.Zero && value <= MaxDelayLimit ? value : throw CreateOutOfRangeException(value);
    }

    /// <summary>The longest wait. A server that asks for a longer one gets no other try: the caller is told its error at once. 30 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or longer than a day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = value >= TimeSpan.Zero && value <= MaxDelayLimit ? value : throw CreateOutOfRangeException(value);
    }

    /// <summary>How long one try may take. 30 seconds by default; <see cref="Timeout.InfiniteTimeSpan"/> for as long as the call has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Shorter than 10 milliseconds, or longer than a day.</exception>
    public TimeSpan TryTimeout
    {
        get => _tryTimeout;
        set => _tryTimeout = value == Timeout.InfiniteTimeSpan || (value >= TimeSpan.FromMilliseconds(10) && value <= MaxDelayLimit) ? value : throw CreateOutOfRangeException(value);
    }

    /// <summary>
    /// How much of an answer is gathered before it is handed on, so that one that breaks off there can be asked for again.
    /// 1 MiB by default; 0 for none. Lists that are streamed and raw answers are never gathered.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 64 MiB.</exception>
    public int MaxBufferedBytes
    {
        get => _maxBufferedBytes;
        set => _maxBufferedBytes = value is >= 0 and <= MaxBufferLimit
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Give a number of bytes between 0 and 64 MiB (67108864).");
    }

    /// <summary>The clock that waits go by. That of the system unless set.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    private static ArgumentOutOfRangeException CreateOutOfRangeException(TimeSpan value) => new(nameof(value), value, "Give a time of at most a day; of TryTimeout at least 10 milliseconds.");
}
