using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class DuplicateErrorCodeName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics) =>
        NameCollisions.Report(NamedItem.GetCodes(boundSpec), Catalog.DuplicateErrorCodeName, StringComparer.Ordinal, diagnostics);
}
