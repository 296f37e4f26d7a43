using Igata.ConcurrencyMonitoring;
using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>Holds a session that wants to start, or to go on, against the policies of its application.</summary>
internal static class Rules
{
    /// <returns>What is broken; nothing when it may.</returns>
    public static RuleViolation[] Broken(ConcurrencyApplication application, Attributes candidate, IReadOnlyList<Session> others) =>
        [.. application.Policies.Select(policy => Broken(policy, candidate, others)).OfType<RuleViolation>()];

    private static RuleViolation? Broken(ConcurrencyPolicy policy, Attributes candidate, IReadOnlyList<Session> others)
    {
        var conflicts = others
            .Where(other => other.Application.Shares(policy) && (policy.Scope is null || other.Metadata[policy.Scope] == candidate[policy.Scope]))
            .GroupBy(other => policy.Attribute is null ? other.Id : other.Metadata[policy.Attribute] ?? "")
            .ToList();
        bool isCounted = policy.Attribute is not null && conflicts.Exists(values => values.Key == candidate[policy.Attribute]);
        return isCounted || conflicts.Count < policy.Limit ? null : new RuleViolation
        {
            Message = policy.Message,
            RuleName = policy.RuleName,
            PolicyName = policy.Name,
            Attribute = policy.Attribute,
            Threshold = policy.Scope is null ? policy.Limit + 1 : null,
            Conflicts = EquatableMap.Create<EquatableList<ConflictingSession>>(
                conflicts.Select(static values => KeyValuePair.Create(values.Key, Tell(values))).ToArray()),
        };
    }

    private static EquatableList<ConflictingSession> Tell(IEnumerable<Session> sessions) =>
        sessions.Select(static session => session.TellInConflict()).ToArray();
}
