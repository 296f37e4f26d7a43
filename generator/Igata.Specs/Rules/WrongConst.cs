using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;
using Igata.Specs.Model;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class WrongConst : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var check = new ValueCheck(boundSpec, diagnostics, limits: true);
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Spec.Const is not { } value)
            {
                continue;
            }

            if (value.Scalar.Kind == JsonKind.Null)
            {
                diagnostics.Add(Catalog.WrongValueType, value.Location, "null", TypeDescriptions.DescribeKind(value), "a string, a number, true or false");
            }
            else if (TypeRefExtensions.Unwrap(shape.Type) is ScalarType scalar && !TypeRefExtensions.IsUnknown(scalar))
            {
                Check(value, scalar, check, diagnostics);
            }
        }
    }

    private static void Check(JsonLeaf value, ScalarType scalar, ValueCheck check, DiagnosticBag diagnostics)
    {
        if (scalar.Kind.GetInfo().IsFreeForm)
        {
            diagnostics.Add(Catalog.WrongValueType, value.Location, TypeDescriptions.Describe(value), TypeDescriptions.DescribeKind(value), "a type that says which kind of value it is");
        }
        else
        {
            check.Check(value, scalar with { Const = null });
        }
    }
}
