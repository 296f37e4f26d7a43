namespace Igata.Runtime.Transport;

/// <summary>The end of one call: its time, the caller's token, or both.</summary>
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

    /// <summary>Whether the time ran out, and not only the caller's patience.</summary>
    public bool IsExpired => _source is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    public static Deadline Start(TimeSpan timeout, ref CancellationTokenSource? spare, CancellationToken caller)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return new(null, caller);
        }

        CancellationTokenSource source = Interlocked.Exchange(ref spare, null) ?? new CancellationTokenSource();
        source.CancelAfter(timeout);
        return new(source, caller);
    }

    /// <summary>Ends it. After a call that went well the source serves the next one; after another, somebody may still hold its token.</summary>
    public void End(bool succeeded, ref CancellationTokenSource? spare)
    {
        _link.Dispose();
        if (_source is null)
        {
            return;
        }

        if (succeeded && _source.TryReset())
        {
            Interlocked.Exchange(ref spare, _source)?.Dispose();
        }
        else
        {
            _source.Dispose();
        }
    }
}
