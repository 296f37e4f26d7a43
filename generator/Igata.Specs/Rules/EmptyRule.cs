using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class EmptyRule : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (RuleSpec rule in draft.Spec.AllRules())
        {
            if (Fault(rule) is { } why)
            {
                findings.Add(Catalog.EmptyRule, rule.Place, why);
            }
        }
    }

    private static string? Fault(RuleSpec rule)
    {
        if ((rule.AnyOf ?? rule.OneOf) is { } names)
        {
            return names.Count < 2 ? "it needs two members or more to choose from." : null;
        }

        TestSpec? idle = rule.Tests.FirstOrDefault(test => MemberTestIsIdle(RulesBuilder.Test(test)));
        return rule.When is not { Count: > 0 } ? "it has no 'when'."
            : rule.Must is null && rule.Require is null && rule.Forbid is null ? "it has no 'must', 'require' or 'forbid'."
            : idle is not null ? $"'{idle.Member.Value}' is not tested."
            : null;
    }

    private static bool MemberTestIsIdle(MemberTest test) =>
        test.Present is null && test.OneOf.Count == 0 && test.Limits == Limits.None;
}
