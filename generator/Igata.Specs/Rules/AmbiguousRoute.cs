using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class AmbiguousRoute : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (BoundMethod method in boundSpec.Methods)
        {
            if (method.Model is { ConflictsWith: { } other, VariantOf: null })
            {
                diagnostics.Add(Catalog.AmbiguousRoute, method.Spec.Key.Location, MethodBuilder.GetOperation(method.Spec, boundSpec.Spec.Api)!, other);
            }
        }
    }
}
