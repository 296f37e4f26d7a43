using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongEnumValue : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var check = new ValueCheck(boundSpec, diagnostics, limits: false);
        foreach (BoundEnum boundEnum in boundSpec.Enums)
        {
            foreach (EnumValueSpec value in boundEnum.Spec.Values)
            {
                check.Check(ConvertToKind(value.Value, boundEnum.Def.ValueKind), new ScalarType(boundEnum.Def.ValueKind));
            }
        }
    }

    // A key is always text. In an enum of numbers, it represents a number.
    private static JsonLeaf ConvertToKind(JsonLeaf value, ScalarKind valueKind) =>
        !valueKind.GetInfo().IsText && JsonNumber.IsNumber(value.Scalar.Text)
            ? value with { Scalar = new JsonScalar(JsonKind.Number, value.Scalar.Text) }
            : value;
}
