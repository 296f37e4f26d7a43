using Igata.Ecl;

namespace Igata.Emulator.Ecl;

/// <summary>
/// An Enterprise Cloud without servers: it keeps tenants, the tokens of its identity service, and the applications of
/// SkyWay Enterprise Edition. Safe for many calls at once. What the documentation leaves open is decided in this project's README.
/// </summary>
public sealed partial class EclEmulator
{
    private const long FirstAppId = 1000;

    private readonly Lock _gate = new();
    private readonly EmulatorClock _clock;
    private readonly SeededIds _ids;
    private readonly TokenStore _tokens = new();
    private readonly Dictionary<string, Tenant> _tenants = new(StringComparer.Ordinal);
    private long _nextAppId = FirstAppId;

    internal EclEmulator(EmulatorOptions options, EmulatorClock clock)
    {
        _clock = clock;
        _ids = new SeededIds(options.Seed, "ecl");
        foreach (EclCredentials tenant in options.Ecl.Tenants)
        {
            AddTenant(tenant);
        }
    }

    /// <summary>How many tokens the identity service has given.</summary>
    public long TokensIssued => RunLocked(() => _tokens.Issued);

    /// <summary>Adds a tenant.</summary>
    /// <param name="tenant">Its id, and the key that opens it.</param>
    /// <exception cref="InvalidOperationException">There is one of that id.</exception>
    public void AddTenant(EclCredentials tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        RunLocked(() => _tenants.TryAdd(tenant.TenantId, new Tenant(tenant))
            ? true
            : throw new InvalidOperationException($"There is a tenant '{tenant.TenantId}' already."));
    }

    /// <summary>Suspends a tenant, or takes it back. Every call for one that is suspended is refused.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="suspended">Whether it is to be suspended.</param>
    /// <exception cref="ArgumentException">There is no such tenant.</exception>
    public void Suspend(string tenantId, bool suspended = true) => RunLocked(() => GetTenant(tenantId).IsSuspended = suspended);

    /// <summary>Makes tokens worthless before their time.</summary>
    /// <param name="tenantId">The only tenant whose tokens are meant; all when null.</param>
    /// <returns>How many there were.</returns>
    public int RevokeTokens(string? tenantId = null) => RunLocked(() => _tokens.Revoke(tenantId, Now));

    /// <summary>The applications of a tenant, by id.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <returns>The applications as a call would tell them.</returns>
    /// <exception cref="ArgumentException">There is no such tenant.</exception>
    public IReadOnlyList<App> GetApps(string tenantId) =>
        RunLocked<IReadOnlyList<App>>(() => [.. GetTenant(tenantId).Apps.Values.Select(app => app.ToApp(Now))]);

    /// <summary>Lets an application use something, in this month.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="appId">The application.</param>
    /// <param name="usage">What is added to what it has used.</param>
    /// <exception cref="ArgumentException">There is no such application.</exception>
    public void AddUsage(string tenantId, long appId, Usage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        RunLocked(() => GetTenant(tenantId).Apps.GetValueOrDefault(appId) is { } app
            ? app.AddUsage(usage, Now)
            : throw new ArgumentException($"There is no application {appId}.", nameof(appId)));
    }

    private DateTimeOffset Now => _clock.GetUtcNow();

    private Tenant GetTenant(string tenantId) =>
        _tenants.GetValueOrDefault(tenantId) ?? throw new ArgumentException($"There is no tenant '{tenantId}'.", nameof(tenantId));

    private T RunLocked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }
}
