using System.Net;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Http;

namespace Igata.Runtime.Auth;

/// <summary>Caches the token that all calls of a client share, and renews it.</summary>
/// <param name="issueToken">The function that sends the call for a token. That call must not require the token itself.</param>
/// <param name="apiName">The name of the API, for exceptions.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class TokenCache(Func<CancellationToken, ValueTask<IssuedToken>> issueToken, string apiName, TimeProvider timeProvider)
{
    // A token is renewed when a tenth of its lifetime is left, but not earlier than a minute before it expires:
    // a token that is sent must still be valid when the request arrives.
    private const int RefreshMarginDivisor = 10;
    private static readonly TimeSpan MaxRefreshMargin = TimeSpan.FromMinutes(1);

    // This is set while a token is being issued, because a call that requested a token itself would wait for itself.
    private static readonly AsyncLocal<TokenCache?> CurrentIssuer = new();

    private readonly object _lock = new();
    private CachedToken? _cached;
    private Task<CachedToken>? _renewal;
    private Func<CancellationToken, ValueTask<IssuedToken>>? _refresh;

    /// <summary>Returns the token to send.</summary>
    /// <param name="cancellationToken">Cancels the wait of this caller only. The renewal continues for the others.</param>
    /// <returns>The token, and whether it was issued after this method was called.</returns>
    public ValueTask<(CachedToken Token, bool IsNew)> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _cached) is { } cached && cached.IsValid(timeProvider.GetUtcNow()))
        {
            return new((cached, false));
        }

        return RenewAsync(cancellationToken);
    }

    /// <summary>Removes a token that the server rejected, unless it has been replaced already.</summary>
    public void Invalidate(CachedToken token) => Interlocked.CompareExchange(ref _cached, null, token);

    /// <summary>Lets the next token be issued anew. A token that is rejected at once is rejected for another reason than its age.</summary>
    public void ForgetRefresh(CachedToken token)
    {
        if (Volatile.Read(ref _cached) == token)
        {
            Volatile.Write(ref _refresh, null);
        }
    }

    private async ValueTask<(CachedToken Token, bool IsNew)> RenewAsync(CancellationToken cancellationToken)
    {
        if (CurrentIssuer.Value == this)
        {
            throw new InvalidOperationException("The operation that issues the token must not require one.");
        }

        Task<CachedToken> renewal;
        lock (_lock)
        {
            // Another caller may have renewed the token in the meantime.
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
            IssuedToken issued = await RefreshAsync().ConfigureAwait(false) ?? await issueToken(CancellationToken.None).ConfigureAwait(false);
            if (issued.Token.IsEmpty || !HeaderSyntax.IsAscii(issued.Token.Reveal()))
            {
                throw new ProtocolException(apiName, HttpStatusCode.OK, "The response contains no token, or one that is not valid in a header.", null)
                {
                    Headers = new Dictionary<string, string>(),
                    BodyStart = "",
                };
            }

            var cached = new CachedToken(issued.Token, GetRefreshTime(issued));
            Volatile.Write(ref _refresh, issued.Refresh);
            Volatile.Write(ref _cached, cached);
            return cached;
        }
        finally
        {
            // A failure is reported to all current waiters, but not to later callers.
            lock (_lock)
            {
                _renewal = null;
            }
        }
    }

    // What renews a token can be refused like the token itself. It is tried once.
    private async ValueTask<IssuedToken?> RefreshAsync()
    {
        if (Interlocked.Exchange(ref _refresh, null) is not { } refresh)
        {
            return null;
        }

        try
        {
            return await refresh(CancellationToken.None).ConfigureAwait(false);
        }
        catch (ApiErrorException exception) when ((int)exception.StatusCode is 400 or 401 or 403)
        {
            return null;
        }
        catch
        {
            // It was not refused: the service may be down.
            Volatile.Write(ref _refresh, refresh);
            throw;
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

    /// <summary>A token and the time from which it is no longer used.</summary>
    internal sealed class CachedToken(Secret token, DateTimeOffset refreshAt)
    {
        public Secret Token => token;

        public bool IsValid(DateTimeOffset now) => now < refreshAt;
    }
}
