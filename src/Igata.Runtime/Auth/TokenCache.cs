using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Auth;

/// <summary>The token that calls give and calls need: one at a time, for all calls of a client.</summary>
/// <param name="issueToken">Makes the call that gives a token; it must not need one itself.</param>
/// <param name="apiName">The name of the API, for exceptions.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class TokenCache(Func<CancellationToken, ValueTask<IssuedToken>> issueToken, string apiName, TimeProvider timeProvider)
{
    // A token is renewed when a tenth of its life is left, but not earlier than a minute before its end:
    // a request that leaves with it must still find it good on arrival.
    private const int RefreshMarginDivisor = 10;
    private static readonly TimeSpan MaxRefreshMargin = TimeSpan.FromMinutes(1);

    // Set within the call that issues a token: were that call to ask for a token, it would wait for itself.
    private static readonly AsyncLocal<TokenCache?> CurrentIssuer = new();

    private readonly object _lock = new();
    private CachedToken? _cached;
    private Task<CachedToken>? _renewal;

    /// <summary>The token to send.</summary>
    /// <param name="cancellationToken">Ends the waiting of this caller; the renewal goes on for the others.</param>
    /// <returns>The token, and whether it was issued for this very call.</returns>
    public ValueTask<(CachedToken Token, bool IsNew)> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _cached) is { } cached && cached.IsValid(timeProvider.GetUtcNow()))
        {
            return new((cached, false));
        }

        return RenewAsync(cancellationToken);
    }

    /// <summary>Forgets a token that the server did not accept, unless it has been replaced already.</summary>
    public void Invalidate(CachedToken token) => Interlocked.CompareExchange(ref _cached, null, token);

    private async ValueTask<(CachedToken Token, bool IsNew)> RenewAsync(CancellationToken cancellationToken)
    {
        if (CurrentIssuer.Value == this)
        {
            throw new InvalidOperationException("The operation that gives the token asks for a token itself; give it another auth.");
        }

        Task<CachedToken> renewal;
        lock (_lock)
        {
            // Another caller may have brought one since.
            if (_cached is { } cached && cached.IsValid(timeProvider.GetUtcNow()))
            {
                return (cached, true);
            }

            renewal = _renewal ??= Task.Run(IssueAsync, CancellationToken.None);
        }

        return (await renewal.WaitAsync(cancellationToken).ConfigureAwait(false), true);
    }

    private async Task<CachedToken> IssueAsync()
    {
        try
        {
            CurrentIssuer.Value = this;
            IssuedToken issued = await issueToken(CancellationToken.None).ConfigureAwait(false);
            if (issued.Token.IsEmpty || !HeaderSyntax.IsAscii(issued.Token.Reveal()))
            {
                throw new ProtocolException(apiName, HttpStatusCode.OK, "The answer that should give a token holds none, or one that a header cannot carry.", null)
                {
                    Headers = new Dictionary<string, string>(),
                    BodyStart = "",
                };
            }

            var cached = new CachedToken(issued.Token, GetRefreshTime(issued));
            Volatile.Write(ref _cached, cached);
            return cached;
        }
        finally
        {
            // A failure is told to all who wait for it, and to nobody who comes later.
            lock (_lock)
            {
                _renewal = null;
            }
        }
    }

    private DateTimeOffset GetRefreshTime(IssuedToken issued)
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        TimeSpan? remaining = issued.Expires is { } end ? end - now : issued.Lifetime;
        if (remaining is not { } lifetime)
        {
            return DateTimeOffset.MaxValue;
        }

        TimeSpan margin = lifetime / RefreshMarginDivisor;
        TimeSpan usableLifetime = lifetime - (margin < MaxRefreshMargin ? margin : MaxRefreshMargin);
        return usableLifetime < DateTimeOffset.MaxValue - now ? now + usableLifetime : DateTimeOffset.MaxValue;
    }

    /// <summary>A token and the time from which it is no longer sent.</summary>
    internal sealed class CachedToken(Secret token, DateTimeOffset refreshAt)
    {
        public Secret Token => token;

        public bool IsValid(DateTimeOffset now) => now < refreshAt;
    }
}
