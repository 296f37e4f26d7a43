namespace Igata.Runtime.Transport;

/// <summary>The cancellation of one call: by its timeout, by the caller's token, or by both.</summary>
internal readonly struct Deadline
{
    private readonly CancellationTokenSource? _timeout;
    private readonly CancellationTokenSource? _both;
    private readonly CancellationToken _caller;

    private Deadline(CancellationTokenSource? timeout, CancellationToken caller)
    {
        _timeout = timeout;
        _caller = caller;
        _both = timeout is not null && caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, caller) : null;
    }

    public CancellationToken Token => (_both ?? _timeout)?.Token ?? _caller;

    /// <summary>Gets whether the timeout expired before the caller cancelled.</summary>
    public bool IsExpired => _timeout is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    public static Deadline Start(TimeSpan timeout, SharedTimeouts timeouts, CancellationToken caller) =>
        new(timeout == Timeout.InfiniteTimeSpan ? null : timeouts.GetSource(timeout), caller);

    /// <summary>Ends the deadline.</summary>
    public void End() => _both?.Dispose();
}
