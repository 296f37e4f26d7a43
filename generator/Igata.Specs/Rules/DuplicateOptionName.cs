using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class DuplicateOptionName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics) =>
        NameCollisions.Report(NamedItem.GetOptions(boundSpec), Catalog.DuplicateOptionName, StringComparer.Ordinal, diagnostics);
}
