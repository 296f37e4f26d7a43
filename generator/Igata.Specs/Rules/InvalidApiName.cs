using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class InvalidApiName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        if (boundSpec.Spec.Api?.Name is { } name && !CSharpName.IsPlain(name.Value))
        {
            diagnostics.Add(Catalog.InvalidApiName, name.Location, name.Value);
        }
    }
}
