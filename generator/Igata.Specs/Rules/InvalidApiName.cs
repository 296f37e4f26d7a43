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
        else if (boundSpec.Spec.Api?.Name is { } valid && ReservedNames.GetApiNames(valid.Value).Intersect(ReservedNames.ForTypes).OrderBy(type => type, StringComparer.Ordinal).FirstOrDefault() is { } taken)
        {
            diagnostics.Add(Catalog.ApiNameMakesReservedType, valid.Location, valid.Value, taken, valid.Value + "Service");
        }
    }
}
