using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
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
                diagnostics.Add(Catalog.NullConst, value.Location);
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
            diagnostics.Add(Catalog.UntypedConst, value.Location, TypeDescriptions.Describe(value), TypeDescriptions.Format(scalar));
        }
        else
        {
            check.Check(value, scalar with { Const = null });
        }
    }
}
