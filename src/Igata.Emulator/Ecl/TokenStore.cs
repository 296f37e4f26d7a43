namespace Igata.Emulator.Ecl;

/// <summary>The issued tokens. Each is valid for an hour and for one tenant.</summary>
internal sealed class TokenStore
{
    private const int MaxTokens = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Dictionary<string, IssuedToken> _tokensByText = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = [];

    public long Issued { get; private set; }

    /// <returns>The expiry, truncated to whole microseconds as in the response.</returns>
    public DateTimeOffset Issue(string token, Tenant tenant, DateTimeOffset now)
    {
        DateTimeOffset expires = now + Lifetime;
        expires -= TimeSpan.FromTicks(expires.Ticks % TimeSpan.TicksPerMicrosecond);
        RemoveExpired(now);
        _tokensByText.Add(token, new IssuedToken(tenant, expires));
        _oldestFirst.Enqueue(token);
        Issued++;
        return expires;
    }

    public Tenant? Find(string token, DateTimeOffset now) =>
        _tokensByText.TryGetValue(token, out IssuedToken? issued) && now < issued.Expires ? issued.Tenant : null;

    public int Revoke(string? tenantId, DateTimeOffset now)
    {
        string[] revoked = [.. _tokensByText.Where(token => now < token.Value.Expires && (tenantId ?? token.Value.Tenant.Id) == token.Value.Tenant.Id).Select(static token => token.Key)];
        foreach (string token in revoked)
        {
            _tokensByText.Remove(token);
        }

        return revoked.Length;
    }

    // All tokens have the same lifetime, so the oldest expires first. Revoked tokens remain in the queue only.
    private void RemoveExpired(DateTimeOffset now)
    {
        while (_oldestFirst.TryPeek(out string? oldest) && (_oldestFirst.Count >= MaxTokens || Find(oldest, now) is null))
        {
            _tokensByText.Remove(_oldestFirst.Dequeue());
        }
    }

    private sealed record IssuedToken(Tenant Tenant, DateTimeOffset Expires);
}
