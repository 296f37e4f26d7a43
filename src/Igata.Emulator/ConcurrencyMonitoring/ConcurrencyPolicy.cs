namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>A policy with one rule, which limits the number of streams or devices that a viewer has at the same time.</summary>
/// <param name="Name">The name of the policy.</param>
/// <param name="Limit">The maximum count.</param>
public sealed record ConcurrencyPolicy(string Name, int Limit)
{
    /// <summary>The name of the rule.</summary>
    public string RuleName { get; init; } = Name;

    /// <summary>The message for the viewer.</summary>
    public string Message { get; init; } = "Number of active streams exceeded";

    /// <summary>The attribute whose distinct values are counted, such as <c>deviceId</c>. Null counts streams.</summary>
    public string? Attribute { get; init; }

    /// <summary>The attribute, such as <c>channel</c>, for each of whose values the limit applies separately. Null counts everything together.</summary>
    public string? Scope { get; init; }

    /// <summary>The attributes that the rule requires.</summary>
    internal IEnumerable<string> RequiredAttributes => new[] { Scope, Attribute }.OfType<string>();
}
