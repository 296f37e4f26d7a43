using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UselessDefault : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        // A variable is an option of the client, and its default is what the client assumes.
        HashSet<FieldSpec> variables = [.. draft.Spec.Api?.Variables?.Fields ?? []];
        foreach (DraftShape shape in draft.Shapes)
        {
            if (shape is { Field: { Optional: false } field, Spec.Default: { } assumed } && !variables.Contains(field))
            {
                findings.Add(Catalog.UselessDefault, assumed.Place, field.Wire.Value);
            }
        }
    }
}
