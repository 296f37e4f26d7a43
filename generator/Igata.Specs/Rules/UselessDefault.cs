using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;

namespace Igata.Specs.Rules;

internal sealed class UselessDefault : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftShape shape in draft.Shapes)
        {
            if (shape is { Field: { Optional: false } field, Spec.Default: { } assumed })
            {
                findings.Add(Catalog.UselessDefault, assumed.Place, field.Wire.Value);
            }
        }
    }
}
