using Igata.Specs.Diagnostics;
using Igata.Specs.Meaning;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongEnumValue : ISpecRule
{
    public void Check(Draft draft, Findings findings)
    {
        var check = new ValueCheck(draft, findings, limits: false);
        foreach (DraftEnum set in draft.Enums)
        {
            foreach (EnumValueSpec value in set.Spec.Values)
            {
                check.Check(AsMeant(value.Value, set.Def.Of), new ScalarType(set.Def.Of));
            }
        }
    }

    // A key is a text to us, and a number where numbers are wanted.
    private static JsonLeaf AsMeant(JsonLeaf value, ScalarKind of) =>
        of != ScalarKind.String && JsonNumber.IsNumber(value.Scalar.Text)
            ? value with { Scalar = new JsonScalar(JsonKind.Number, value.Scalar.Text) }
            : value;
}
