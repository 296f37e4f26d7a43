using Igata.Specs.Binding;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class AliasCycle : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach ((TypeSpec type, string path) in boundSpec.Cycles)
        {
            diagnostics.Add(Catalog.AliasCycle, type.Name.Location, type.Name.Value, path);
        }
    }
}
