using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongConst : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var check = new ValueCheck(draft, findings, limits: true);
        foreach (DraftShape shape in draft.Shapes)
        {
            if (shape.Spec.Const is not { } value)
            {
                continue;
            }

            if (value.Scalar.Kind == JsonKind.Null)
            {
                findings.Add(Catalog.WrongValue, value.Place, "null", TypeWords.KindOf(value), "a string, a number, true or false");
            }
            else if (TypeRefs.Core(shape.Type) is ScalarType scalar && !TypeRefs.IsUnknown(scalar))
            {
                Check(value, scalar, check, findings);
            }
        }
    }

    private static void Check(JsonLeaf value, ScalarType scalar, ValueCheck check, Findings findings)
    {
        if (scalar.Kind is ScalarKind.Any or ScalarKind.Object)
        {
            findings.Add(Catalog.WrongValue, value.Place, TypeWords.Of(value), TypeWords.KindOf(value), "a type that says which kind of value it is");
        }
        else
        {
            check.Check(value, scalar with { Const = null });
        }
    }
}
