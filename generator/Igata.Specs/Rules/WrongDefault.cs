using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class WrongDefault : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        var check = new ValueCheck(boundSpec, diagnostics, limits: true);
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape.Spec.Default is { } defaultValue)
            {
                check.Check(defaultValue, shape.Type);
            }
        }
    }
}
