using Igata.Specs.Binding;
using Igata.Specs.Checking;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Rules;

internal sealed class DuplicateMemberName : ISpecRule
{
    public void Check(BoundSpec boundSpec, DiagnosticBag diagnostics)
    {
        foreach (IEnumerable<NamedItem> siblings in (IEnumerable<IEnumerable<NamedItem>>)
            [.. NamedItem.GetFields(boundSpec), .. boundSpec.Cases.Select(NamedItem.GetCaseMembers), .. (boundSpec.Spec.Api?.Errors.Codes ?? []).Select(NamedItem.GetHeaders)])
        {
            NameCollisions.Report(siblings, Catalog.DuplicateMemberName, StringComparer.Ordinal, diagnostics);
        }
    }
}
