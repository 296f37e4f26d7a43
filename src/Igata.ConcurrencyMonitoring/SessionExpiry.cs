namespace Igata.ConcurrencyMonitoring;

/// <summary>When a session expires, and when the next heartbeat is due: counted from an answer, so that no clock that is set matters.</summary>
internal sealed class SessionExpiry
{
    // What the service documents. Counts where an answer says that it had expired before it was sent: such times tell nothing.
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromSeconds(60);

    // No time in an answer is more than a timer or a calendar can hold.
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(2);

    private static readonly TimeSpan FirstRetryDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time;
    private readonly long _receivedAt;
    private readonly TimeSpan _lifetime;
    private TimeSpan _nextHeartbeat;
    private int _failures;

    /// <param name="date">When the answer was sent, by the clock of the service.</param>
    /// <param name="expires">When the session expires, by the clock of the service.</param>
    /// <param name="time">The clock here, which may differ.</param>
    public SessionExpiry(DateTimeOffset date, DateTimeOffset expires, TimeProvider time)
    {
        TimeSpan lifetime = expires - date;
        _time = time;
        _receivedAt = time.GetTimestamp();
        _lifetime = lifetime <= TimeSpan.Zero ? DefaultLifetime : Min(lifetime, MaxLifetime);
        _nextHeartbeat = _lifetime / 2;
        ExpiresAt = time.GetUtcNow() + _lifetime;
    }

    /// <summary>When the session ends unless a heartbeat is answered.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Why the last heartbeat was lost, if it was.</summary>
    public Exception? LastException { get; private set; }

    /// <summary>How long to wait for the answer to a heartbeat: one that hangs must leave time for others.</summary>
    public TimeSpan HeartbeatTimeout => _lifetime / 6;

    public bool IsExpired => Elapsed >= _lifetime;

    public bool IsHeartbeatDue => Elapsed >= _nextHeartbeat;

    private TimeSpan Elapsed => _time.GetElapsedTime(_receivedAt);

    /// <summary>Until the heartbeat is due or the session is over.</summary>
    public TimeSpan GetDelay()
    {
        TimeSpan wait = Min(_nextHeartbeat, _lifetime) - Elapsed;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>The next heartbeat comes soon, later after every failure, or when the service asks for it.</summary>
    public void RecordFailure(Exception exception, TimeSpan? retryAfter)
    {
        TimeSpan pause = retryAfter > FirstRetryDelay ? retryAfter.Value : Min(FirstRetryDelay * Math.Pow(2, Math.Min(_failures, 10)), MaxRetryDelay);
        _nextHeartbeat = Elapsed + Min(pause, MaxLifetime);
        _failures++;
        LastException = exception;
    }

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;
}
