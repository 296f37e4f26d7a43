using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class RequiredBehindOptional : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        foreach (DraftRecord record in draft.Records.Where(record => record.Def.Positional))
        {
            FieldSpec? optional = null;
            foreach (FieldSpec field in record.Fields.Fields)
            {
                if (field.Optional)
                {
                    optional ??= field;
                }
                else if (optional is not null)
                {
                    findings.Add(Catalog.RequiredBehindOptional, field.Wire.Place, field.Wire.Value, optional.Wire.Value);
                }
            }
        }
    }
}
