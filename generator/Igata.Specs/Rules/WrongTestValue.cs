using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongTestValue : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var check = new ValueCheck(draft, findings, limits: false);
        foreach ((TestSpec test, Field field) in RuleMembers.Tests(draft))
        {
            if (UntestableMember.HasValues(TypeRefs.Core(field.Type), draft))
            {
                test.Values.ToList().ForEach(value => check.Check(value, field.Type));
            }
        }
    }
}
