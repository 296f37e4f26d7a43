using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class DuplicateValueName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics) =>
        boundSpec.Enums.ForEach(boundEnum => NameCollisions.Report(NamedItem.GetValues(boundEnum), Catalog.DuplicateValueName, StringComparer.Ordinal, diagnostics));
}
