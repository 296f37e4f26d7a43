namespace Igata.Runtime.Transport;

/// <summary>The cancellation of one call: by its timeout, by the caller's token, or by both.</summary>
internal readonly struct Deadline
{
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _link;
    private readonly CancellationToken _caller;

    private Deadline(CancellationTokenSource? source, CancellationToken caller)
    {
        _source = source;
        _caller = caller;
        _link = source is null ? default : caller.Register(static state => ((CancellationTokenSource)state!).Cancel(), source, useSynchronizationContext: false);
    }

    public CancellationToken Token => _source is null ? _caller : _source.Token;

    /// <summary>Gets whether the timeout expired before the caller cancelled.</summary>
    public bool IsExpired => _source is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    public static Deadline Start(TimeSpan timeout, TimeoutSources sources, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return new(null, caller);
        }

        CancellationTokenSource source = Interlocked.Exchange(ref sources.First, null) ?? (sources.HasOthers ? sources.RentOther() : null) ?? new CancellationTokenSource();
        source.CancelAfter(timeout);
        return new(source, caller);
    }

    /// <summary>Ends the deadline. After a successful call, the source is reused by another call; after a failed one, its token may still be in use.</summary>
    public void End(bool succeeded, TimeoutSources sources)
    {
        _link.Dispose();
        if (_source is null)
        {
            return;
        }

        if (!succeeded || !_source.TryReset())
        {
            _source.Dispose();
        }
        else if (Interlocked.CompareExchange(ref sources.First, _source, null) is not null)
        {
            sources.ReturnOther(_source);
        }
    }
}
