using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongTestValue : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var check = new ValueCheck(boundSpec, diagnostics, limits: false);
        foreach ((TestSpec test, Field field) in RuleMemberNames.GetTests(boundSpec))
        {
            if (IncomparableMember.IsComparable(TypeRefExtensions.Unwrap(field.Type), boundSpec))
            {
                test.Values.ToList().ForEach(value => check.Check(value, field.Type));
            }
        }
    }
}
