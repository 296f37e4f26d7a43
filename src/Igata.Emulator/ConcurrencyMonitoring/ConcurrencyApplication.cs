namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>An application that may call, and the policies that its viewers are held to.</summary>
/// <param name="Id">What it authenticates with.</param>
public sealed record ConcurrencyApplication(string Id)
{
    /// <summary>What viewers know it as.</summary>
    public string Name { get; init; } = "Unknown";

    /// <summary>Who runs it. Applications of one tenant see each other's streams.</summary>
    public string Tenant { get; init; } = "Adobe";

    /// <summary>Its policies. Applications that have one of the same name share it: their streams are counted together.</summary>
    public IReadOnlyList<ConcurrencyPolicy> Policies { get; init; } = [];

    /// <summary>The attributes that a session must have.</summary>
    internal IEnumerable<string> RequiredAttributes => Policies.SelectMany(static policy => policy.RequiredAttributes).Distinct();

    internal bool HasPolicy(ConcurrencyPolicy policy) => Policies.Any(other => other.Name == policy.Name);

    internal bool CanSee(ConcurrencyApplication other) => Tenant == other.Tenant || Policies.Any(other.HasPolicy);
}
