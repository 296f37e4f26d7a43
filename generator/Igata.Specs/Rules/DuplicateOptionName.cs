using Igata.Specs.Diagnostics;
using Igata.Specs.Binding;

namespace Igata.Specs.Rules;

internal sealed class DuplicateOptionName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics) =>
        NameCollisions.Report(NamedItems.GetOptions(boundSpec), Catalog.DuplicateOptionName, StringComparer.Ordinal, diagnostics);
}
