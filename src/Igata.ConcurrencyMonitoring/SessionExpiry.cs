namespace Igata.ConcurrencyMonitoring;

/// <summary>The expiry of a session and the time of its next heartbeat, measured from the last response with a monotonic clock.</summary>
internal sealed class SessionExpiry
{
    // The documented lifetime. Used if a response lacks one of its times, or says that it expired before it was sent.
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromSeconds(60);

    // Keeps times from a response within the range of timers and DateTimeOffset.
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(2);

    private static readonly TimeSpan FirstRetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time;
    private readonly long _receivedAt;
    private readonly TimeSpan _lifetime;
    private TimeSpan _nextHeartbeat;
    private int _failures;

    /// <param name="date">When the response was sent, by the clock of the service; null if the response does not say.</param>
    /// <param name="expires">When the session expires, by the clock of the service; null if the response does not say.</param>
    /// <param name="time">The local clock, which may differ.</param>
    public SessionExpiry(DateTimeOffset? date, DateTimeOffset? expires, TimeProvider time)
    {
        TimeSpan lifetime = expires - date ?? DefaultLifetime;
        _time = time;
        _receivedAt = time.GetTimestamp();
        _lifetime = lifetime <= TimeSpan.Zero ? DefaultLifetime : Min(lifetime, MaxLifetime);
        _nextHeartbeat = _lifetime / 2;
        ExpiresAt = time.GetUtcNow() + _lifetime;
    }

    /// <summary>When the session expires unless a heartbeat succeeds.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The exception of the last failed heartbeat, or null.</summary>
    public Exception? LastException { get; private set; }

    /// <summary>How long to wait for the response to a heartbeat. Short enough to leave time for retries.</summary>
    public TimeSpan HeartbeatTimeout => _lifetime / 6;

    public bool IsExpired => Elapsed >= _lifetime;

    public bool IsHeartbeatDue => Elapsed >= _nextHeartbeat;

    private TimeSpan Elapsed => _time.GetElapsedTime(_receivedAt);

    /// <summary>Returns the time until the next heartbeat is due or the session expires.</summary>
    public TimeSpan GetDelay()
    {
        TimeSpan wait = Min(_nextHeartbeat, _lifetime) - Elapsed;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Schedules the next heartbeat: soon, later after each further failure, or after the time that the service specifies.</summary>
    public void RecordFailure(Exception exception, TimeSpan? retryAfter)
    {
        TimeSpan pause = retryAfter > FirstRetryDelay ? retryAfter.Value : Min(FirstRetryDelay * Math.Pow(2, Math.Min(_failures, 10)), MaxRetryDelay);
        _nextHeartbeat = Elapsed + Min(pause, MaxLifetime);
        _failures++;
        LastException = exception;
    }

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;
}
