using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class RequiredAfterOptional : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundRecord record in boundSpec.Records.Where(record => record.Def.Positional))
        {
            if (record.Fields.IsTuple)
            {
                CheckTuple(record.Fields, diagnostics);
                continue;
            }

            FieldSpec? optional = null;
            foreach (FieldSpec field in record.Fields.Fields)
            {
                if (field.Optional)
                {
                    optional ??= field;
                }
                else if (optional is not null)
                {
                    diagnostics.Add(Catalog.RequiredAfterOptional, field.Wire.Location, field.Wire.Value, optional.Wire.Value);
                }
            }
        }
    }

    private static void CheckTuple(FieldsSpec tuple, DiagnosticBag diagnostics)
    {
        foreach (FieldSpec field in tuple.Fields.Take(tuple.Fields.Count - 1).Where(field => field.Optional))
        {
            diagnostics.Add(Catalog.OptionalBeforeItem, field.Wire.Location, field.Wire.Value);
        }
    }
}
