using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class IneffectiveRule : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (RuleSpec rule in boundSpec.Spec.GetAllRules())
        {
            if (FindProblem(rule) is { } reason)
            {
                diagnostics.Add(Catalog.IneffectiveRule, rule.Location, reason);
            }
        }
    }

    private static string? FindProblem(RuleSpec rule)
    {
        if ((rule.AnyOf ?? rule.OneOf) is { } names)
        {
            return names.Count < 2 ? "it needs two members or more to choose from." : null;
        }

        TestSpec? ineffective = rule.Tests.FirstOrDefault(test => HasNoEffect(RulesBuilder.BuildTest(test)));
        return rule.When is not { Count: > 0 } ? "it has no 'when'."
            : rule.Must is null && rule.Require is null && rule.Forbid is null ? "it has no 'must', 'require' or 'forbid'."
            : ineffective is not null ? $"'{ineffective.Member.Value}' is not tested."
            : null;
    }

    private static bool HasNoEffect(MemberTest test) =>
        test.Present is null && test.OneOf.Count == 0 && test.Limits == Limits.None;
}
