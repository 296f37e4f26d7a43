using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Names;

namespace Igata.Specs.Rules;

internal sealed class InvalidCSharpName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (NamedItem item in NamedItem.GetAll(boundSpec))
        {
            if (item.As is { } name && !CSharpName.IsValid(name.Value))
            {
                diagnostics.Add(Catalog.InvalidCSharpName, name.Location, name.Value);
            }
        }
    }
}
