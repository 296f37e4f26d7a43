using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Rules;

internal sealed class InvalidTarget : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        IEnumerable<Located<string>?> targets = [boundSpec.Spec.Api?.Target, .. boundSpec.Spec.Methods.Select(method => method.Target)];
        foreach (Located<string> target in targets.OfType<Located<string>>())
        {
            if (!target.Value.All(HeaderText.IsVisible))
            {
                diagnostics.Add(Catalog.InvalidTarget, target.Location, target.Value);
            }
        }
    }
}
