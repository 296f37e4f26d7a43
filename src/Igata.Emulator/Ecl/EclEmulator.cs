using Igata.Ecl;

namespace Igata.Emulator.Ecl;

/// <summary>
/// An emulator of Enterprise Cloud. It stores tenants, the tokens of the identity service, and the applications of SkyWay
/// Enterprise Edition. Thread-safe. The README of this project describes behavior that the documentation of the service does
/// not define.
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

    /// <summary>The number of tokens that the identity service has issued.</summary>
    public long TokensIssued => RunLocked(() => _tokens.Issued);

    /// <summary>Adds a tenant.</summary>
    /// <param name="tenant">The credentials of the tenant.</param>
    /// <exception cref="InvalidOperationException">A tenant with this id exists already.</exception>
    public void AddTenant(EclCredentials tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        RunLocked(() => _tenants.TryAdd(tenant.TenantId, new Tenant(tenant))
            ? true
            : throw new InvalidOperationException($"Tenant '{tenant.TenantId}' exists already."));
    }

    /// <summary>Suspends or reactivates a tenant. All calls for a suspended tenant are rejected.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="suspended">True to suspend it, false to reactivate it.</param>
    /// <exception cref="ArgumentException">The tenant does not exist.</exception>
    public void Suspend(string tenantId, bool suspended = true) => RunLocked(() => GetTenant(tenantId).IsSuspended = suspended);

    /// <summary>Revokes tokens.</summary>
    /// <param name="tenantId">The tenant whose tokens are revoked. Null revokes all tokens.</param>
    /// <returns>The number of tokens that were revoked.</returns>
    public int RevokeTokens(string? tenantId = null) => RunLocked(() => _tokens.Revoke(tenantId, Now));

    /// <summary>Returns the applications of a tenant, ordered by id.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <returns>The applications, as the API returns them.</returns>
    /// <exception cref="ArgumentException">The tenant does not exist.</exception>
    public IReadOnlyList<App> GetApps(string tenantId) =>
        RunLocked<IReadOnlyList<App>>(() => [.. GetTenant(tenantId).Apps.Values.Select(app => app.ToApp(Now))]);

    /// <summary>Adds usage of an application in the current month.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="appId">The application.</param>
    /// <param name="usage">The usage to add.</param>
    /// <exception cref="ArgumentException">The tenant or the application does not exist.</exception>
    public void AddUsage(string tenantId, long appId, Usage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        RunLocked(() => GetTenant(tenantId).Apps.GetValueOrDefault(appId) is { } app
            ? app.AddUsage(usage, Now)
            : throw new ArgumentException($"Application {appId} does not exist.", nameof(appId)));
    }

    private DateTimeOffset Now => _clock.GetUtcNow();

    private Tenant GetTenant(string tenantId) =>
        _tenants.GetValueOrDefault(tenantId) ?? throw new ArgumentException($"Tenant '{tenantId}' does not exist.", nameof(tenantId));

    private T RunLocked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }
}
