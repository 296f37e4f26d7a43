namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>An application and the policies for its viewers.</summary>
/// <param name="Id">The id that the application authenticates with.</param>
public sealed record ConcurrencyApplication(string Id)
{
    /// <summary>The name that viewers see.</summary>
    public string Name { get; init; } = "Unknown";

    /// <summary>The tenant that owns the application. Applications of one tenant see each other's streams.</summary>
    public string Tenant { get; init; } = "Adobe";

    /// <summary>The policies of the application. Applications with a policy of the same name share it: their streams are counted together.</summary>
    public IReadOnlyList<ConcurrencyPolicy> Policies { get; init; } = [];

    /// <summary>The attributes that a session must have.</summary>
    internal IEnumerable<string> RequiredAttributes => Policies.SelectMany(static policy => policy.RequiredAttributes).Distinct();

    internal bool HasPolicy(ConcurrencyPolicy policy) => Policies.Any(other => other.Name == policy.Name);

    internal bool CanSee(ConcurrencyApplication other) => Tenant == other.Tenant || Policies.Any(other.HasPolicy);
}
