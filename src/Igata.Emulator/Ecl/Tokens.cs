namespace Igata.Emulator.Ecl;

/// <summary>The tokens that are good, each for an hour and for one tenant.</summary>
internal sealed class Tokens
{
    private const int Most = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Given> _byText = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = [];

    public long Issued { get; private set; }

    /// <returns>When it ends, in whole microseconds, as it is told.</returns>
    public DateTimeOffset Issue(string token, Tenant tenant, DateTimeOffset now)
    {
        DateTimeOffset expires = now + Lifetime;
        expires -= TimeSpan.FromTicks(expires.Ticks % TimeSpan.TicksPerMicrosecond);
        Forget(now);
        _byText.Add(token, new Given(tenant, expires));
        _oldestFirst.Enqueue(token);
        Issued++;
        return expires;
    }

    public Tenant? Find(string token, DateTimeOffset now) =>
        _byText.TryGetValue(token, out Given? given) && now < given.Expires ? given.Tenant : null;

    public int Revoke(string? tenantId, DateTimeOffset now)
    {
        string[] revoked = [.. _byText.Where(token => now < token.Value.Expires && (tenantId ?? token.Value.Tenant.Id) == token.Value.Tenant.Id).Select(static token => token.Key)];
        foreach (string token in revoked)
        {
            _byText.Remove(token);
        }

        return revoked.Length;
    }

    // All live equally long, so the oldest is the first to end; one that was revoked is only in the queue.
    private void Forget(DateTimeOffset now)
    {
        while (_oldestFirst.TryPeek(out string? oldest) && (_oldestFirst.Count >= Most || Find(oldest, now) is null))
        {
            _byText.Remove(_oldestFirst.Dequeue());
        }
    }

    private sealed record Given(Tenant Tenant, DateTimeOffset Expires);
}
