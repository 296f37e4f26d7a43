namespace Igata.ConcurrencyMonitoring;

/// <summary>When a session expires, and when the next heartbeat is due: counted from an answer, so that no clock that is set matters.</summary>
internal sealed class Expiry
{
    // What the service documents. Counts where an answer says that it had expired before it was sent: such times tell nothing.
    private static readonly TimeSpan Documented = TimeSpan.FromSeconds(60);

    // No time in an answer is more than a timer or a calendar can hold.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time;
    private readonly long _answered;
    private readonly TimeSpan _given;
    private TimeSpan _due;
    private int _lost;

    /// <param name="date">When the answer was sent, by the clock of the service.</param>
    /// <param name="expires">When the session expires, by the clock of the service.</param>
    /// <param name="time">The clock here, which may differ.</param>
    public Expiry(DateTimeOffset date, DateTimeOffset expires, TimeProvider time)
    {
        TimeSpan told = expires - date;
        _time = time;
        _answered = time.GetTimestamp();
        _given = told <= TimeSpan.Zero ? Documented : Shorter(told, Longest);
        _due = _given / 2;
        At = time.GetUtcNow() + _given;
    }

    /// <summary>When the session ends unless a heartbeat is answered.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why the last heartbeat was lost, if it was.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>How long to wait for the answer to a heartbeat: one that hangs must leave time for others.</summary>
    public TimeSpan Patience => _given / 6;

    public bool IsOver => Elapsed >= _given;

    public bool IsDue => Elapsed >= _due;

    private TimeSpan Elapsed => _time.GetElapsedTime(_answered);

    /// <summary>Until the heartbeat is due or the session is over.</summary>
    public TimeSpan Wait()
    {
        TimeSpan wait = Shorter(_due, _given) - Elapsed;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>The next heartbeat comes soon, later after every failure, or when the service asks for it.</summary>
    public void Lose(Exception fault, TimeSpan? askedFor)
    {
        TimeSpan pause = askedFor > FirstRetry ? askedFor.Value : Shorter(FirstRetry * Math.Pow(2, Math.Min(_lost, 10)), LongestRetry);
        _due = Elapsed + Shorter(pause, Longest);
        _lost++;
        Fault = fault;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
