using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class UnusedDefault : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        // A variable is an option of the client, and the client uses its default.
        HashSet<FieldSpec> variables = [.. boundSpec.Spec.Api?.Variables?.Fields ?? []];
        foreach (BoundShape shape in boundSpec.Shapes)
        {
            if (shape is { Field: { Optional: false, IsFamily: false } field, Spec.Default: { } defaultValue } && !variables.Contains(field))
            {
                diagnostics.Add(Catalog.UnusedDefault, defaultValue.Location, field.Wire.Value);
            }
        }
    }
}
