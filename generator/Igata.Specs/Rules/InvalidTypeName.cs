using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Names;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidTypeName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (TypeSpec type in boundSpec.Spec.Types)
        {
            if (!CSharpName.IsPlain(type.Name.Value))
            {
                diagnostics.Add(Catalog.InvalidTypeName, type.Name.Location, type.Name.Value);
            }
        }
    }
}
