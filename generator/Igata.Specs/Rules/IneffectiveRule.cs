using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
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
                diagnostics.Add(reason, rule.Location);
            }
        }
    }

    private static DiagnosticReason? FindProblem(RuleSpec rule)
    {
        if ((rule.AnyOf ?? rule.OneOf) is { } sets)
        {
            string keyword = rule.AnyOf is null ? "one-of" : "any-of";
            return sets.Any(set => set.Count == 0) ? new DiagnosticReason(Catalog.RuleWithEmptySet, keyword) : sets.Count < 2 ? new DiagnosticReason(Catalog.RuleWithoutChoice, keyword, sets.Count) : null;
        }

        TestSpec? ineffective = rule.Tests.FirstOrDefault(test => HasNoEffect(RulesBuilder.BuildTest(test)));
        return rule.When is not { Count: > 0 } ? new DiagnosticReason(Catalog.RuleWithoutCondition)
            : rule.Must is null && rule.Require is null && rule.Forbid is null ? new DiagnosticReason(Catalog.RuleWithoutConsequence)
            : ineffective is not null ? new DiagnosticReason(Catalog.RuleWithEmptyTest, ineffective.Member.Value)
            : null;
    }

    private static bool HasNoEffect(MemberTest test) =>
        test.Present is null && test.OneOf.Count == 0 && test.Limits == Limits.None;
}
