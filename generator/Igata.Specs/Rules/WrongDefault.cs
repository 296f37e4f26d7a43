using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class WrongDefault : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var check = new ValueCheck(draft, findings, limits: true);
        foreach (DraftShape shape in draft.Shapes)
        {
            if (shape.Spec.Default is { } assumed)
            {
                check.Check(assumed, shape.Type);
            }
        }
    }
}
