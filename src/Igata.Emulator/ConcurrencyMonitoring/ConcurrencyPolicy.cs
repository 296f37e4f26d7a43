namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>A policy of one rule: of what it counts, a viewer may have so many at once.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Limit">How many there may be.</param>
public sealed record ConcurrencyPolicy(string Name, int Limit)
{
    /// <summary>The rule.</summary>
    public string RuleName { get; init; } = Name;

    /// <summary>What to tell the viewer.</summary>
    public string Message { get; init; } = "Number of active streams exceeded";

    /// <summary>The attribute whose different values are counted, such as <c>deviceId</c>; streams when null.</summary>
    public string? Attribute { get; init; }

    /// <summary>Counts apart for each value of this attribute, such as <c>channel</c>; everything together when null.</summary>
    public string? Scope { get; init; }

    /// <summary>The attributes that the rule cannot do without.</summary>
    internal IEnumerable<string> RequiredAttributes => new[] { Scope, Attribute }.OfType<string>();
}
