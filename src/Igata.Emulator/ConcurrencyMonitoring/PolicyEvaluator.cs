using Igata.ConcurrencyMonitoring;
using Igata.Runtime;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>Checks a session against the policies of its application, when it starts and at each heartbeat.</summary>
internal static class PolicyEvaluator
{
    /// <returns>The violations. Empty if the session is allowed.</returns>
    public static RuleViolation[] FindViolations(ConcurrencyApplication application, Attributes candidate, IReadOnlyList<Session> otherSessions) =>
        [.. application.Policies.Select(policy => FindViolation(policy, candidate, otherSessions)).OfType<RuleViolation>()];

    private static RuleViolation? FindViolation(ConcurrencyPolicy policy, Attributes candidate, IReadOnlyList<Session> otherSessions)
    {
        var conflicts = otherSessions
            .Where(other => other.Application.HasPolicy(policy) && (policy.Scope is null || other.Metadata[policy.Scope] == candidate[policy.Scope]))
            .GroupBy(other => policy.Attribute is null ? other.Id : other.Metadata[policy.Attribute] ?? "")
            .ToList();
        bool hasOwnGroup = policy.Attribute is not null && conflicts.Exists(values => values.Key == candidate[policy.Attribute]);
        return hasOwnGroup || conflicts.Count < policy.Limit ? null : new RuleViolation
        {
            Message = policy.Message,
            RuleName = policy.RuleName,
            PolicyName = policy.Name,
            Attribute = policy.Attribute,
            Threshold = policy.Scope is null ? policy.Limit + 1 : null,
            Conflicts = EquatableMap.Create<EquatableList<ConflictingSession>>(
                conflicts.Select(static values => KeyValuePair.Create(values.Key, DescribeConflicts(values))).ToArray()),
        };
    }

    private static EquatableList<ConflictingSession> DescribeConflicts(IEnumerable<Session> sessions) =>
        sessions.Select(static session => session.ToConflictingSession()).ToArray();
}
