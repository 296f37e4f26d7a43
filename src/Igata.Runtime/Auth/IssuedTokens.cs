using System.Net;
using Igata.Runtime.Errors;
using Igata.Runtime.Transport;

namespace Igata.Runtime.Auth;

/// <summary>The token that calls give and calls need: one at a time, for all calls of a client.</summary>
/// <param name="transport">What carries the calls.</param>
/// <param name="issue">Makes the call that gives a token; it must not need one itself.</param>
/// <param name="time">The clock.</param>
internal sealed class IssuedTokens(ApiTransport transport, Func<ApiTransport, CancellationToken, ValueTask<IssuedToken>> issue, TimeProvider time)
{
    // A token is renewed when a tenth of its life is left, but not earlier than a minute before its end:
    // a request that leaves with it must still find it good on arrival.
    private const int PartOfLife = 10;
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(1);

    // Set within the call that issues a token: were that call to ask for a token, it would wait for itself.
    private static readonly AsyncLocal<IssuedTokens?> Issuing = new();

    private readonly object _gate = new();
    private Held? _held;
    private Task<Held>? _renewal;

    /// <summary>The token to send.</summary>
    /// <param name="cancellationToken">Ends the waiting of this caller; the renewal goes on for the others.</param>
    /// <returns>The token, and whether it was issued for this very call.</returns>
    public ValueTask<(Held Token, bool IsNew)> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _held) is { } held && held.IsGood(time.GetUtcNow()))
        {
            return new((held, false));
        }

        return RenewedAsync(cancellationToken);
    }

    /// <summary>Forgets a token that the server did not accept, unless it has been replaced already.</summary>
    public void Refuse(Held token) => Interlocked.CompareExchange(ref _held, null, token);

    private async ValueTask<(Held Token, bool IsNew)> RenewedAsync(CancellationToken cancellationToken)
    {
        if (Issuing.Value == this)
        {
            throw new InvalidOperationException("The operation that gives the token asks for a token itself; give it another auth.");
        }

        Task<Held> renewal;
        lock (_gate)
        {
            // Another caller may have brought one since.
            if (_held is { } held && held.IsGood(time.GetUtcNow()))
            {
                return (held, true);
            }

            renewal = _renewal ??= Task.Run(IssueAsync, CancellationToken.None);
        }

        return (await renewal.WaitAsync(cancellationToken).ConfigureAwait(false), true);
    }

    private async Task<Held> IssueAsync()
    {
        try
        {
            Issuing.Value = this;
            IssuedToken issued = await issue(transport, CancellationToken.None).ConfigureAwait(false);
            if (issued.Token.IsEmpty || !HeaderText.IsAscii(issued.Token.Reveal()))
            {
                throw new ProtocolException(transport.Api.Name, HttpStatusCode.OK, "The answer that should give a token holds none, or one that a header cannot carry.", null)
                {
                    Headers = new Dictionary<string, string>(),
                    BodyStart = "",
                };
            }

            var held = new Held(issued.Token, GoodUntil(issued));
            Volatile.Write(ref _held, held);
            return held;
        }
        finally
        {
            // A failure is told to all who wait for it, and to nobody who comes later.
            lock (_gate)
            {
                _renewal = null;
            }
        }
    }

    private DateTimeOffset GoodUntil(IssuedToken issued)
    {
        DateTimeOffset now = time.GetUtcNow();
        TimeSpan? left = issued.Expires is { } end ? end - now : issued.Lifetime;
        if (left is not { } life)
        {
            return DateTimeOffset.MaxValue;
        }

        TimeSpan margin = life / PartOfLife;
        TimeSpan kept = life - (margin < LongestMargin ? margin : LongestMargin);
        return kept < DateTimeOffset.MaxValue - now ? now + kept : DateTimeOffset.MaxValue;
    }

    /// <summary>A token and the time from which it is no longer sent.</summary>
    internal sealed class Held(Secret token, DateTimeOffset until)
    {
        public Secret Token => token;

        public bool IsGood(DateTimeOffset now) => now < until;
    }
}
